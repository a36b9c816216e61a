import type { Discipline, Role } from '@without-walls/contracts';

/** Roles as they are called on screen. */
export const roleWords: Record<Role, string> = { presenter: 'Presenter', mdt: 'MDT member', facilitator: 'Facilitator', coordinator: 'Coordinator', educator: 'Educator', administrator: 'Administrator', trainee: 'Trainee', observer: 'Observer' };

/** What a role is for, one line each. */
export const roleMeaning: Record<Role, string> = {
  presenter: 'writes cases and stays responsible for the person’s care',
  mdt: 'gives opinions in triage and advice in rounds',
  facilitator: 'leads rounds and decides in triage',
  coordinator: 'takes the second look, releases cases, plans sessions',
  educator: 'plans and gives lectures',
  administrator: 'invites people and looks after the service',
  trainee: 'sits with the team to learn: sees its cases and asks, does not advise or vote',
  observer: 'watches and listens',
};

/** Disciplines as they are called on screen. */
export const disciplineWords: Record<Discipline, string> = {
  'pain-consultant': 'Consultant in pain medicine', 'gp-special-interest': 'GP with special interest', psychologist: 'Psychologist', physiotherapist: 'Physiotherapist', pharmacist: 'Pharmacist', coordinator: 'Coordinator', nurse: 'Nurse', 'occupational-therapist': 'Occupational therapist', other: 'Other',
};

/** `presenter and facilitator`, `a, b and c`. */
export function listWords(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}

/** `Presenter and facilitator`: several roles as one phrase. */
export function rolesWords(all: readonly Role[]): string {
  return listWords(all.map((role, i) => (i === 0 || role === 'mdt' ? roleWords[role] : roleWords[role].toLowerCase())));
}
