export const roles = ['presenter', 'mdt', 'facilitator', 'coordinator', 'educator', 'administrator', 'trainee', 'observer'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'case.write', // write and submit own cases
  'case.check', // take the second look, release, return, recall
  'case.read.hub', // read cases released to the hub
  'triage.opine',
  'triage.decide',
  'curriculum.plan', // lay out the ring, ask speakers, write lectures
  'session.plan',
  'session.read',
  'round.join',
  'round.facilitate',
  'round.recommend',
  'attendance.review', // review, correct and lock attendance
  'statement.issue', // issue, supersede and revoke statements
  'evaluation.read', // reports of the programme
  'people.manage',
  'people.read',
  'operations.read', // failed jobs, demo outbox, audit
] as const;
export type Permission = (typeof permissions)[number];

/** Which permissions each role grants. A member has the union of their roles. */
export const rolePermissions: Record<Role, readonly Permission[]> = {
  presenter: ['case.write', 'session.read', 'round.join', 'people.read'],
  mdt: ['case.read.hub', 'triage.opine', 'session.read', 'round.join', 'round.recommend', 'people.read'],
  facilitator: ['case.read.hub', 'triage.opine', 'triage.decide', 'session.plan', 'session.read', 'round.join', 'round.facilitate', 'round.recommend', 'people.read'],
  coordinator: ['case.check', 'attendance.review', 'case.read.hub', 'triage.decide', 'session.plan', 'session.read', 'round.join', 'people.read'],
  educator: ['curriculum.plan', 'attendance.review', 'statement.issue', 'evaluation.read', 'session.plan', 'session.read', 'round.join', 'people.read'],
  administrator: ['statement.issue', 'evaluation.read', 'people.manage', 'people.read', 'session.read', 'operations.read'],
  trainee: ['case.read.hub', 'session.read', 'round.join', 'people.read'],
  observer: ['session.read', 'round.join', 'people.read'],
};

/** True when one of the member's roles grants the permission. */
export function grants(memberRoles: readonly Role[], permission: Permission): boolean {
  return memberRoles.some((role) => rolePermissions[role].includes(permission));
}
