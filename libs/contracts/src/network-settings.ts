import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { joiningSettings } from './joining.js';
import { triageOutcome } from './triage.js';
import { line, receipt, version } from './values.js';

/** A line of a run sheet. `cases`: where cases come, `minutes` for each. `earlier`: what became of earlier cases. `triage`: the weekly list. */
export const runSheetLine = z.strictObject({ part: z.enum(['business', 'lecture', 'cases', 'earlier', 'triage', 'break']), title: line(120), minutes: z.number().int().min(1).max(120) });
export type RunSheetLine = z.infer<typeof runSheetLine>;
const share = z.number().int().min(0).max(100);

/** Who waits in the lobby of a round: nobody, guests, or also members who were not invited. */
export const lobbyRules = ['off', 'guests', 'uninvited'] as const;

/** Holding rounds, as a hospital would have it unless a network decides otherwise: nothing typed beside the record, nothing recorded, nobody from outside. */
export const roundSettings = z.strictObject({
  lobby: z.enum(lobbyRules),
  /** Whether facilitators may let people in by a link who are no members. */
  guests: z.boolean(),
  chat: z.enum(['off', 'during-round']),
  /** What was written in the chat stays with the round; else it is gone when the round ends. */
  chatKept: z.boolean(),
  captionsKept: z.boolean(),
  recording: z.boolean(),
  /** A recording stops while a case is discussed. */
  recordingLeavesOutCases: z.boolean(),
  /** The number to dial, with the code to key in; null: nobody takes part by phone. */
  phone: z.string().trim().regex(/^\+?[0-9][0-9 ()#*,-]{4,39}$/).nullable(),
  /** Where everybody meets when the video here cannot be had. */
  fallback: z.url({ protocol: /^https$/ }).max(300).nullable(),
});
export type RoundSettings = z.infer<typeof roundSettings>;

/** What a network decides for itself. Each part is kept and read by itself, so that an older document stays readable. */
export const networkSettings = z.strictObject({
  /** The weekly triage: ISO weekday and wall time in the network's zone, and outcomes that are not offered. */
  triage: z.strictObject({ weekday: z.number().int().min(1).max(7), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), switchedOff: z.array(triageOutcome).max(20) }),
  /** `two`: two different people look before a case is released. */
  looks: z.strictObject({ two: z.boolean() }),
  /** Days for which sealed originals of files are kept after release or withdrawal. */
  files: z.strictObject({ keepOriginalsDays: z.number().int().min(0).max(365) }),
  rounds: roundSettings,
  joining: joiningSettings,
  /** How sessions run: the lines of a learning session and of an MDT round, and the share of a case's minutes for each phase, in per cent. */
  runSheets: z.strictObject({
    learning: z.array(runSheetLine).min(2).max(20), mdt: z.array(runSheetLine).min(1).max(20),
    phases: z.strictObject({ present: share, clarify: share, suggest: share, recommend: share, summarise: share }),
  }),
});
export type NetworkSettings = z.infer<typeof networkSettings>;
export type RunSheets = NetworkSettings['runSheets'];

const defaultRoundSettings: RoundSettings = { lobby: 'guests', guests: false, chat: 'off', chatKept: false, captionsKept: false, recording: false, recordingLeavesOutCases: true, phone: null, fallback: null };

export const readNetworkSettings = endpoint({ id: 'people.readSettings', summary: 'What the network decided for itself', method: 'GET', path: '/network/settings', access: { permission: 'people.manage' }, reply: z.object({ version, settings: networkSettings, /** Names the network in addresses. */ slug: z.string() }) });
/** For everybody who takes part: how rounds are held here. */
export const readRoundSettings = endpoint({ id: 'people.readRoundSettings', summary: 'How this network holds its rounds', method: 'GET', path: '/network/round-settings', access: 'member', guests: true, reply: roundSettings });
/** 90 minutes with a lecture of 20 and two cases of 20 (published programmes: 7 + 23 + 2 x 25 + 10); a round of an hour with triage first. */
const runSheets: RunSheets = {
  learning: [
    { part: 'business', title: 'Welcome and who is here', minutes: 5 }, { part: 'lecture', title: 'Lecture', minutes: 20 }, { part: 'business', title: 'Questions on the lecture', minutes: 10 }, { part: 'earlier', title: 'What became of earlier cases', minutes: 5 },
    { part: 'cases', title: 'Cases', minutes: 20 }, { part: 'business', title: 'Wrap-up and survey', minutes: 10 },
  ],
  mdt: [{ part: 'triage', title: 'The weekly list', minutes: 15 }, { part: 'cases', title: 'Cases', minutes: 15 }, { part: 'business', title: 'Read-back and close', minutes: 5 }],
  phases: { present: 25, clarify: 20, suggest: 25, recommend: 20, summarise: 10 },
};

export const defaultNetworkSettings: NetworkSettings = { triage: { weekday: 4, time: '12:00', switchedOff: [] }, looks: { two: false }, files: { keepOriginalsDays: 30 }, rounds: defaultRoundSettings, runSheets, joining: { open: false, welcome: '', questions: [] } };

export const changeNetworkSettings = endpoint({ id: 'people.changeSettings', summary: 'Decide anew', method: 'PUT', path: '/network/settings', access: { permission: 'people.manage' }, body: z.strictObject({ version, settings: networkSettings }), reply: receipt, errors: ['stale_version', 'identifiers_found', 'checker_unavailable'] });
