import { z } from 'zod';
import { done, endpoint } from './endpoint.js';
import { roles } from './permissions.js';
import { byId, id, instant, line, memberRef, pageOf, pageQuery, receipt, version } from './values.js';

export const role = z.enum(roles);
export const professions = ['GP', 'Nurse', 'Pharmacist', 'Physiotherapist', 'Occupational therapist', 'Psychologist', 'Consultant', 'Social prescriber', 'Manager', 'Other'] as const;
export const profession = z.enum(professions);
export type Profession = z.infer<typeof profession>;
/** The place a member has on the team; the five that make a quorum come first. */
export const disciplines = ['pain-consultant', 'gp-special-interest', 'psychologist', 'physiotherapist', 'pharmacist', 'coordinator', 'nurse', 'occupational-therapist', 'other'] as const;
export const discipline = z.enum(disciplines);
export type Discipline = z.infer<typeof discipline>;

const email = z.email().max(200).transform((v) => v.toLowerCase());
/** Length only, as ASVS asks: no composition rules, paste allowed. A list of common passwords is refused by the API. */
const password = z.string().min(12).max(128);

export const me = z.object({
  id,
  name: z.string(),
  email: z.string(),
  profession: profession,
  discipline: discipline.nullable(),
  site: z.object({ id, name: z.string() }).nullable(),
  network: z.object({ id, name: z.string(), timeZone: z.string() }),
  roles: z.array(role),
  canPrescribeOpioids: z.boolean(),
  demo: z.boolean(),
  /** Not a member, but the guest of one session. */
  guest: z.object({ sessionId: id, level: z.enum(['observer', 'contributor']) }).nullable(),
  signIn: z.object({ id, idleEndsAt: instant, endsAt: instant }),
});
export type Me = z.infer<typeof me>;

export const signIn = endpoint({
  id: 'people.signIn', summary: 'Sign in with e-mail and password', method: 'POST', path: '/sign-in', access: 'public',
  body: z.strictObject({ email, password: z.string().min(1).max(128) }), reply: me, errors: ['wrong_credentials', 'cross_site'],
});
export const signOut = endpoint({ id: 'people.signOut', summary: 'End this sign-in', method: 'POST', path: '/sign-out', access: 'member', reply: done });
export const getMe = endpoint({ id: 'people.me', summary: 'The signed-in member; also keeps the sign-in alive', method: 'GET', path: '/me', access: 'member', guests: true, reply: me });

export const demoSignIns = endpoint({
  id: 'people.demoSignIns', summary: 'The one-click demo members; 404 unless this is a demo', method: 'GET', path: '/demo/sign-ins', access: 'public',
  reply: z.object({ items: z.array(z.object({ memberId: id, name: z.string(), email: z.string(), title: z.string(), roles: z.array(role) })) }), errors: ['not_found'],
});
export const demoSignIn = endpoint({
  id: 'people.demoSignIn', summary: 'Sign in as a demo member', method: 'POST', path: '/demo/sign-in', access: 'public',
  body: z.strictObject({ memberId: id }), reply: me, errors: ['not_found', 'cross_site'],
});

export const signInRow = z.object({ id, createdAt: instant, lastSeenAt: instant, device: z.string(), current: z.boolean() });
export const listSignIns = endpoint({ id: 'people.signIns', summary: 'Own sign-ins that are open', method: 'GET', path: '/me/sign-ins', access: 'member', reply: z.object({ items: z.array(signInRow) }) });
export const endSignIn = endpoint({ id: 'people.endSignIn', summary: 'End one of own sign-ins', method: 'DELETE', path: '/me/sign-ins/:id', access: 'member', params: byId, reply: done });

export const memberView = memberRef.extend({
  version,
  email: z.string(), siteId: id.nullable(), profession, discipline: discipline.nullable(), roles: z.array(role), active: z.boolean(),
  registrationBody: z.string().nullable(), registrationNumber: z.string().nullable(), canPrescribeOpioids: z.boolean(), locality: z.string().nullable(),
});
export type MemberView = z.infer<typeof memberView>;
export const listMembers = endpoint({
  id: 'people.members', summary: 'Members of the network by name', method: 'GET', path: '/members', access: { permission: 'people.read' },
  query: pageQuery.extend({ role: role.optional(), q: z.string().max(100).optional() }), reply: pageOf(memberView),
});
export const readMember = endpoint({ id: 'people.member', summary: 'One member of the network', method: 'GET', path: '/members/:id', access: { permission: 'people.read' }, params: byId, reply: memberView });
const memberFields = {
  roles: z.array(role).min(1), siteId: id.nullable(), profession, discipline: discipline.nullable(),
  registrationBody: line(60).nullable(), registrationNumber: line(40).nullable(), canPrescribeOpioids: z.boolean(), locality: line(80).nullable(),
};
export const updateMember = endpoint({
  id: 'people.updateMember', summary: 'Change what a member may do and who they are', method: 'PATCH', path: '/members/:id', access: { permission: 'people.manage' },
  params: byId, body: z.strictObject({ ...memberFields, active: z.boolean() }).partial().extend({ version }), reply: receipt, errors: ['stale_version'],
});
export const listSites = endpoint({
  id: 'people.sites', summary: 'Sites of the network', method: 'GET', path: '/sites', access: { permission: 'people.read' },
  query: pageQuery, reply: pageOf(z.object({ id, name: z.string(), locality: z.string().nullable(), timeZone: z.string() })),
});

export const invite = endpoint({
  id: 'people.invite', summary: 'Invite a person by e-mail link', method: 'POST', path: '/invitations', access: { permission: 'people.manage' },
  body: z.strictObject({ email, name: line(120), ...memberFields }), reply: receipt,
});
export const listInvitations = endpoint({
  id: 'people.invitations', summary: 'Invitations not yet accepted', method: 'GET', path: '/invitations', access: { permission: 'people.manage' },
  query: pageQuery, reply: pageOf(z.object({ id, email: z.string(), name: z.string(), roles: z.array(role), sentAt: instant, expiresAt: instant, state: z.enum(['open', 'expired', 'withdrawn']) })),
});
export const withdrawInvitation = endpoint({ id: 'people.withdrawInvitation', summary: 'Withdraw an invitation', method: 'DELETE', path: '/invitations/:id', access: { permission: 'people.manage' }, params: byId, reply: done, errors: ['wrong_state'] });
const byToken = z.strictObject({ token: z.string().min(20).max(200) });
export const readInvitation = endpoint({ id: 'people.readInvitation', summary: 'What an invitation link is for', method: 'GET', path: '/invitation/:token', access: 'public', params: byToken, reply: z.object({ name: z.string(), email: z.string(), network: z.string() }), errors: ['invitation_invalid'] });
export const acceptInvitation = endpoint({
  id: 'people.acceptInvitation', summary: 'Accept: set a password and sign in', method: 'POST', path: '/invitation/:token/accept', access: 'public', params: byToken,
  body: z.strictObject({ name: line(120), password }), reply: me, errors: ['invitation_invalid', 'cross_site'],
});
