import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { byId, day, id, instant, line, memberRef, pageOf, pageQuery, receipt } from './values.js';

export const creditScheme = z.enum(['none', 'rcoa', 'rcp', 'rcgp', 'ama', 'mainpro', 'cccep']);
export const statementStates = ['valid', 'superseded', 'revoked'] as const;
export const statementCode = z.string().regex(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z*~$=U]$/);

/** What is signed: frozen when it is issued. */
export const statementBody = z.object({
  code: statementCode, title: z.string(), to: z.object({ name: z.string(), profession: z.string(), registration: z.string().nullable() }), by: z.string(), period: z.object({ from: day, to: day }), zone: z.string(),
  lectures: z.array(z.object({ day, title: z.string(), minutes: z.number(), /** Not attended live: a recording or a reading, and a quiz or a reflection after it. */ madeUp: z.boolean().optional(), /** Hours of a session, without enough of its lecture. */ part: z.boolean().optional() })), hours: z.number(), units: z.object({ scheme: creditScheme, amount: z.number(), unit: z.string(), approval: z.string().nullable() }).nullable(), note: z.string(), measured: z.string(), issuedAt: instant, issuedBy: z.string(),
});
export type StatementBody = z.infer<typeof statementBody>;
export const statementRow = z.object({ id, code: statementCode, title: z.string(), member: memberRef, period: z.object({ from: day, to: day }), hours: z.number(), units: z.string(), state: z.enum(statementStates), /** What was attended in this time reads otherwise now: reopened, corrected, or more came in. */ changed: z.boolean(), issuedAt: instant });
export type StatementRow = z.infer<typeof statementRow>;
export const statementView = statementRow.extend({ body: statementBody, reason: z.string().nullable(), /** What stands instead of it. */ replacedBy: z.object({ id, code: statementCode }).nullable(), scheme: creditScheme, verifyPath: z.string(), can: z.object({ revoke: z.boolean(), supersede: z.boolean(), /** I made it for myself, and can make it anew. */ renew: z.boolean() }) });
export type StatementView = z.infer<typeof statementView>;

/** Who has a valid statement of the scheme for a part of the time already: is left out, or has it replaced. */
export const overlapChoice = z.enum(['leave-out', 'supersede']);
/** Statements for everybody who earned a credit in a stretch of time. Goes on where it stopped; nobody gets two. `had`, `unfit`: left out, since they have one, or since the scheme is not for their profession. */
export const statementRun = z.object({ id, period: z.object({ from: day, to: day }), scheme: creditScheme, approval: z.string().nullable(), overlap: overlapChoice, had: z.number().int(), unfit: z.number().int(), state: z.enum(['running', 'paused', 'done']), total: z.number().int(), done: z.number().int(), startedAt: instant, by: memberRef });
export type StatementRun = z.infer<typeof statementRun>;

const issuing = { permission: 'statement.issue' } as const;
export const startRun = endpoint({ id: 'statements.start', summary: 'Issue statements for a stretch of time', method: 'POST', path: '/statement-runs', access: issuing, body: z.strictObject({ from: day, to: day, scheme: creditScheme, approval: line(80).nullable(), overlap: overlapChoice.default('leave-out') }), reply: receipt, errors: ['wrong_state', 'identifiers_found', 'checker_unavailable'] });
export const listRuns = endpoint({ id: 'statements.runs', summary: 'Runs with their progress, the newest first; the last fifty', method: 'GET', path: '/statement-runs', access: issuing, reply: z.object({ items: z.array(statementRun) }) });
export const pauseRun = endpoint({ id: 'statements.pause', summary: 'Pause a run, or let it go on', method: 'PUT', path: '/statement-runs/:id/state', access: issuing, params: byId, body: z.strictObject({ state: z.enum(['running', 'paused']) }), reply: receipt, errors: ['wrong_state'] });
export const ledger = endpoint({ id: 'statements.ledger', summary: 'All statements, the newest first', method: 'GET', path: '/statements', access: issuing, query: pageQuery, reply: pageOf(statementRow) });
export const ledgerCsv = endpoint({ id: 'statements.csv', summary: 'The ledger by person, in sums by accrediting body, or for one body with a row for each person and activity', method: 'GET', path: '/statements/ledger.csv', access: issuing, query: z.strictObject({ by: z.enum(['person', 'scheme']), scheme: creditScheme.optional(), from: day.optional(), to: day.optional() }), reply: z.string(), produces: 'text/csv' });
export const revokeStatement = endpoint({ id: 'statements.revoke', summary: 'Take a statement back, with a reason', method: 'POST', path: '/statements/:id/revoke', access: issuing, params: byId, body: z.strictObject({ reason: line(200) }), reply: receipt, errors: ['wrong_state', 'identifiers_found', 'checker_unavailable'] });
export const supersedeStatement = endpoint({ id: 'statements.supersede', summary: 'Issue a statement anew from the record as it is now; the old one points to it', method: 'POST', path: '/statements/:id/supersede', access: issuing, params: byId, body: z.strictObject({ reason: line(200) }), reply: receipt, errors: ['wrong_state', 'identifiers_found', 'checker_unavailable'] });

export const myStatements = endpoint({ id: 'statements.mine', summary: 'My own statements, the newest first', method: 'GET', path: '/statements/mine', access: 'member', query: pageQuery, reply: pageOf(statementRow) });
export const makeMyStatement = endpoint({ id: 'statements.makeMine', summary: 'My own statement for a stretch of time, at once; for what needs no approval', method: 'POST', path: '/statements/mine', access: 'member', body: z.strictObject({ from: day, to: day, scheme: creditScheme.default('none') }), reply: receipt, errors: ['wrong_state'] });
export const readStatement = endpoint({ id: 'statements.read', summary: 'One statement: my own, or as who issues them', method: 'GET', path: '/statements/:id', access: 'member', params: byId, reply: statementView });
export const statementPdf = endpoint({ id: 'statements.pdf', summary: 'The statement as a tagged PDF', method: 'GET', path: '/statements/:id/statement.pdf', access: 'member', params: byId, reply: z.string(), produces: 'application/pdf' });
export const signedStatement = endpoint({ id: 'statements.signed', summary: 'The statement with its signature, to be verified without this server', method: 'GET', path: '/statements/:id/signed.json', access: 'member', params: byId, reply: z.object({ body: statementBody, keyId: z.string(), signature: z.string() }), errors: ['wrong_state'] });
export const statementKeys = endpoint({ id: 'statements.keys', summary: 'Public keys, old ones too: Ed25519, SPKI in base64', method: 'GET', path: '/statement-keys', access: 'public', reply: z.object({ items: z.array(z.object({ keyId: z.string(), publicKey: z.string(), since: instant })) }) });
/** Gives little away: initials, what it is for, whether it stands. A wrong code and an unknown one are answered alike. */
export const verified = z.object({ state: z.enum([...statementStates, 'unknown']), statement: z.object({ title: z.string(), initials: z.string(), by: z.string(), period: z.object({ from: day, to: day }), hours: z.number(), units: z.string(), issuedAt: instant }).nullable() });
export type Verified = z.infer<typeof verified>;
export const verifyStatement = endpoint({ id: 'statements.verify', summary: 'Whether a statement stands', method: 'GET', path: '/verify/:code', access: 'public', params: z.strictObject({ code: z.string().max(40) }), reply: verified });
