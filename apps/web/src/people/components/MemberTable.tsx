import type { MemberView } from '@without-walls/contracts';
import { DataTable, StateChip, type Column } from '@without-walls/ui';
import { Link } from 'react-router';
import { disciplineWords, listWords, roleWords } from '../../app/words';

type Props = { members: readonly MemberView[]; /** Whether names lead to the form of the member. */ canManage: boolean };

function work({ profession, discipline }: MemberView): string {
  const place = discipline ? disciplineWords[discipline] : null;
  return place && place !== profession && place !== 'Other' ? `${profession}, ${place.charAt(0).toLowerCase()}${place.slice(1)}` : profession;
}

function columns(canManage: boolean): Column<MemberView>[] {
  return [
    { key: 'name', title: 'Name', cell: (member) => <>{canManage ? <Link to={`/people/${member.id}`}>{member.name}</Link> : member.name}{member.active ? null : <> <StateChip tone="quiet">Switched off</StateChip></>}</> },
    { key: 'work', title: 'Profession', cell: work },
    { key: 'site', title: 'Site', cell: (member) => member.site },
    { key: 'roles', title: 'Roles', cell: (member) => listWords(member.roles.map((role) => roleWords[role])) },
    { key: 'email', title: 'E-mail', cell: (member) => <a href={`mailto:${member.email}`}>{member.email}</a> },
  ];
}

/** The members as a table. */
export function MemberTable({ members, canManage }: Props) {
  return <DataTable caption="Members of the network" columns={columns(canManage)} rows={members} rowKey={(member) => member.id} />;
}
