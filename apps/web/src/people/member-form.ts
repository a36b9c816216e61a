import type { Discipline, MemberView, Role } from '@without-walls/contracts';

/** What the form of a member holds: text where a control gives text, empty for nothing. */
export type MemberDraft = {
  roles: Role[]; siteId: string; profession: MemberView['profession']; discipline: Discipline | '';
  registrationBody: string; registrationNumber: string; canPrescribeOpioids: boolean; locality: string;
};

export const emptyMember: MemberDraft = { roles: ['presenter'], siteId: '', profession: 'GP', discipline: '', registrationBody: '', registrationNumber: '', canPrescribeOpioids: false, locality: '' };

export function draftOf(member: MemberView): MemberDraft {
  return {
    roles: [...member.roles], siteId: member.siteId ?? '', profession: member.profession, discipline: member.discipline ?? '',
    registrationBody: member.registrationBody ?? '', registrationNumber: member.registrationNumber ?? '', canPrescribeOpioids: member.canPrescribeOpioids, locality: member.locality ?? '',
  };
}

const orNull = (text: string): string | null => text.trim() || null;

/** The draft as the API takes it. */
export function fieldsOf(draft: MemberDraft) {
  return {
    roles: draft.roles, siteId: draft.siteId || null, profession: draft.profession, discipline: draft.discipline || null,
    registrationBody: orNull(draft.registrationBody), registrationNumber: orNull(draft.registrationNumber), canPrescribeOpioids: draft.canPrescribeOpioids, locality: orNull(draft.locality),
  };
}

/** Faults that can be told before sending, by control id. */
export function faultsOf(draft: MemberDraft): Record<string, string> {
  const faults: Record<string, string> = {};
  if (draft.roles.length === 0) faults['roles'] = 'Choose at least one role';
  if (draft.registrationNumber.trim() && !draft.registrationBody.trim()) faults['registrationBody'] = 'Say which body the number is from, like GMC or NMC';
  return faults;
}

/** Only what differs from the member as they are, so that the audit trail names what was changed and nothing else. */
export function changesOf(member: MemberView, draft: MemberDraft, active: boolean): Partial<ReturnType<typeof fieldsOf> & { active: boolean }> {
  const before: Record<string, unknown> = { ...fieldsOf(draftOf(member)), active: member.active };
  const after = { ...fieldsOf(draft), active };
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])));
}
