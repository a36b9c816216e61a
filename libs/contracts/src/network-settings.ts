import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { triageOutcome } from './triage.js';
import { receipt, version } from './values.js';

/** What a network decides for itself. Each part is kept and read by itself, so that an older document stays readable. */
export const networkSettings = z.strictObject({
  /** The weekly triage: ISO weekday and wall time in the network's zone, and outcomes that are not offered. */
  triage: z.strictObject({ weekday: z.number().int().min(1).max(7), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), switchedOff: z.array(triageOutcome).max(20) }),
  /** `two`: two different people look before a case is released. */
  looks: z.strictObject({ two: z.boolean() }),
  /** Days for which sealed originals of files are kept after release or withdrawal. */
  files: z.strictObject({ keepOriginalsDays: z.number().int().min(0).max(365) }),
});
export type NetworkSettings = z.infer<typeof networkSettings>;

export const defaultNetworkSettings: NetworkSettings = { triage: { weekday: 4, time: '12:00', switchedOff: [] }, looks: { two: false }, files: { keepOriginalsDays: 30 } };

export const readNetworkSettings = endpoint({ id: 'people.readSettings', summary: 'What the network decided for itself', method: 'GET', path: '/network/settings', access: { permission: 'people.manage' }, reply: z.object({ version, settings: networkSettings }) });
export const changeNetworkSettings = endpoint({ id: 'people.changeSettings', summary: 'Decide anew', method: 'PUT', path: '/network/settings', access: { permission: 'people.manage' }, body: z.strictObject({ version, settings: networkSettings }), reply: receipt, errors: ['stale_version'] });
