import type { Page } from '@playwright/test';
import { type ReplyOf, type RoundCommand, addAgendaItem, attestationVersion, commandRound, createCase, decideMark, openRound, planSession, readCase, readRound, releaseCase, saveSection, sectionNames, submitCase } from '@without-walls/contracts';
import { type CaseChanges, aCaseContent } from '@without-walls/fixtures';
import { call } from './api.js';

export interface MadeCase {
  id: string;
  code: string;
}

/** A complete draft of this member, so that a journey never depends on what another did with the demo's own cases. */
export async function writtenCase(presenter: Page, changes: CaseChanges = {}): Promise<MadeCase> {
  const { id, code } = await call(presenter, createCase, {});
  const content = aCaseContent(changes);
  for (const section of sectionNames) await call(presenter, saveSection, { params: { id, section }, body: { version: 0, value: content[section] } });
  return { id, code };
}

/** Words of the invented text that the checker does not know are decided, as a member would, and the case is submitted. */
export async function submittedCase(presenter: Page, changes: CaseChanges = {}): Promise<MadeCase> {
  const made = await writtenCase(presenter, changes);
  const params = { id: made.id };
  const { check } = await call(presenter, readCase, { params });
  for (const { section, field, start, end, rule, type, tier } of check.marks.filter((mark) => mark.tier === 'warn' && !mark.decided)) {
    await call(presenter, decideMark, { params, body: { section, field, start, end, rule, type, tier, action: 'not-an-identifier', reason: 'common-word' } });
  }
  const { version } = await call(presenter, readCase, { params });
  await call(presenter, submitCase, { params, body: { version, attestation: { version: attestationVersion, agreed: true, basis: 'anonymised' } } });
  return made;
}

export async function releasedCase(presenter: Page, coordinator: Page, { urgency = 'routine', ...changes }: CaseChanges & { urgency?: 'routine' | 'urgent' } = {}): Promise<MadeCase> {
  const made = await submittedCase(presenter, changes);
  const { version } = await call(coordinator, readCase, { params: { id: made.id } });
  await call(coordinator, releaseCase, { params: { id: made.id }, body: { version, urgency, lookedAt: [...sectionNames] } });
  return made;
}

/** A session of this facilitator that begins in a few minutes, with these cases on its agenda. Its room is not open yet. */
export async function plannedSession(lead: Page, title: string, cases: readonly MadeCase[]): Promise<string> {
  const localStart = new Date(Date.now() + 5 * 60_000).toISOString().slice(0, 16);
  const session = await call(lead, planSession, { body: { kind: 'mdt', title, localStart, timeZone: 'UTC', minutes: 60 } });
  let { version } = session;
  for (const { id, code } of cases) ({ version } = await call(lead, addAgendaItem, { params: { id: session.id }, body: { version, kind: 'case', title: `Case ${code}`, minutes: 15, caseId: id } }));
  return session.id;
}

/** The same, with the room open. Answers with the round's id. */
export async function openedRound(lead: Page, title: string, cases: readonly MadeCase[]): Promise<string> {
  const sessionId = await plannedSession(lead, title, cases);
  return (await call(lead, openRound, { params: { id: sessionId } })).id;
}

export type Round = ReplyOf<typeof readRound>['state'];

export async function roundState(page: Page, id: string): Promise<Round> {
  return (await call(page, readRound, { params: { id } })).state;
}

/** One command, made against the round as it stands now. */
export async function command(page: Page, id: string, make: RoundCommand | ((round: Round) => RoundCommand)): Promise<void> {
  const made = typeof make === 'function' ? make(await roundState(page, id)) : make;
  await call(page, commandRound, { params: { id }, body: { commandId: crypto.randomUUID(), command: made } });
}

const version = (round: Round): number => round.timer?.version ?? 0;

/** What a facilitator does by one press, for the parts of a journey that are not its subject. */
export const lead = {
  start: { type: 'start' } as const,
  firstItem: (round: Round): RoundCommand => ({ type: 'start-item', itemId: round.agenda[0]!.id, expectedVersion: version(round) }),
  phase: (phase: NonNullable<Round['phase']>) => (round: Round): RoundCommand => ({ type: 'change-phase', phase, expectedVersion: version(round) }),
};

/** Says, in the last look before signing, why it is signed although the few people of a journey make no quorum. */
export async function signWithout(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Why the advice is signed without them' }).fill('The others could not come this week.');
}

/** A first recommendation on the item that is on. */
export const advise = (text: string) => (round: Round): RoundCommand => {
  const item = round.agenda.find((one) => one.id === round.currentItemId)!;
  return { type: 'put-recommendation', recommendationId: crypto.randomUUID(), expectedVersion: 0, fields: { itemId: item.id, caseId: item.case!.id, text, domain: 'physical', rationale: 'Small steps hold.', condition: '', owner: 'presenter', dueDate: null, strength: 'suggest', dissent: [] } };
};

/** Comes in by the door without sound or picture. */
export async function comeIn(page: Page, roundId: string): Promise<void> {
  await page.goto(`/rounds/${roundId}`);
  await page.getByRole('radio', { name: /^Text only/ }).check();
  await page.getByRole('button', { name: 'Join the round' }).click();
  await page.getByRole('toolbar', { name: 'You in this round' }).waitFor();
}
