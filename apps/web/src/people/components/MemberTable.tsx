import type { MemberView } from '@without-walls/contracts';
import { DataTable, StateChip, type Column } from '@without-walls/ui';
import { Link } from 'react-router';
import { disciplineWords, rolesWords } from '../../app/words';

type Props = { members: readonly MemberView[]; /** Whether names lead to the form of the member. */ canManage: boolean };

/** Profession and place on the team, said once when one says the other. */
function work({ profession, discipline }: MemberView): string {
  const place = discipline && discipline !== 'other' ? disciplineWords[discipline] : null;
  if (!place || place === profession) return profession;
  return place.startsWith(profession) ? place : `${profession}, ${place.charAt(0).toLowerCase()}${place.slice(1)}`;
}

function columns(canManage: boolean): Column<MemberView>[] {
  return [
    { key: 'name', title: 'Name', cell: (member) => <>{canManage ? <Link to={`/people/${member.id}`}>{member.name}</Link> : member.name}{member.active ? null : <> <StateChip tone="quiet">Switched off</StateChip></>}</> },
    { key: 'work', title: 'Profession', plain: true, cell: work },
    { key: 'site', title: 'Site', plain: true, cell: (member) => member.site },
    { key: 'roles', title: 'Roles', cell: (member) => rolesWords(member.roles) },
    // Addresses are told to those who manage members, and to nobody else.
    ...(canManage ? [{ key: 'email', title: 'E-mail', cell: (member: MemberView) => <a href={`mailto:${member.email}`}>{member.email}</a> }] : []),
  ];
}

/** The members as a table. */
export function MemberTable({ members, canManage }: Props) {
  return <DataTable caption="Members of the network" columns={columns(canManage)} rows={members} rowKey={(member) => member.id} />;
}
