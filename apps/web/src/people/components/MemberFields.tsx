import { disciplines, professions, roles, type Discipline, type MemberView } from '@without-walls/contracts';
import { CheckChoices, Checkbox, SelectField, TextField } from '@without-walls/ui';
import { disciplineWords, roleMeaning, roleWords } from '../../app/words';
import type { MemberDraft } from '../member-form';
import type { Site } from '../people.queries';

type Props = { draft: MemberDraft; onChange: (draft: MemberDraft) => void; faults: Record<string, string>; sites: readonly Site[] };

const roleChoices = roles.map((role) => ({ value: role, label: roleWords[role], hint: roleMeaning[role] }));

/** The fields of a member that an administrator keeps; the same for an invitation and for a change. */
export function MemberFields({ draft, onChange, faults, sites }: Props) {
  const set = (change: Partial<MemberDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <CheckChoices id="roles" label="Roles" hint="A member may have several, and may do what any of them allows." value={draft.roles} choices={roleChoices} onChange={(chosen) => set({ roles: chosen })} error={faults['roles']} />
      <SelectField<MemberView['profession']> id="profession" label="Profession" value={draft.profession} options={professions.map((value) => ({ value, label: value }))} onChange={(profession) => set({ profession })} error={faults['profession']} />
      <SelectField<Discipline | ''> id="discipline" label="Place on the team" optional hint="For members of the MDT; the first five make its quorum." value={draft.discipline} empty="None" options={disciplines.map((value) => ({ value, label: disciplineWords[value] }))} onChange={(discipline) => set({ discipline })} error={faults['discipline']} />
      <SelectField<string> id="siteId" label="Site" optional value={draft.siteId} empty="None" options={sites.map((site) => ({ value: site.id, label: site.name }))} onChange={(siteId) => set({ siteId })} error={faults['siteId']} />
      <TextField id="locality" label="Locality" optional hint="The area they work in, as your network names it." value={draft.locality} maxLength={80} onChange={(locality) => set({ locality })} error={faults['locality']} />
      <TextField id="registrationBody" label="Registration body" optional hint="It stands under the advice they sign, like GMC, NMC, GPhC or HCPC." value={draft.registrationBody} maxLength={60} onChange={(registrationBody) => set({ registrationBody })} error={faults['registrationBody']} />
      <TextField id="registrationNumber" label="Registration number" optional value={draft.registrationNumber} maxLength={40} onChange={(registrationNumber) => set({ registrationNumber })} error={faults['registrationNumber']} />
      <Checkbox label="Can prescribe opioids" checked={draft.canPrescribeOpioids} onChange={(canPrescribeOpioids) => set({ canPrescribeOpioids })} />
    </>
  );
}
