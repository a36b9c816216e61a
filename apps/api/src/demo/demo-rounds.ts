import type { RoundCommand } from '@without-walls/contracts';
import { type DemoCase, type DemoRecommendation, type DemoSession, demoCases, demoSessions, idFor } from '@without-walls/fixtures';
import * as Y from 'yjs';
import { FollowUpsService } from '../recommendations/follow-ups.service.js';
import { LettersService } from '../recommendations/letters.service.js';
import { RoundCommands } from '../rounds/commands.service.js';
import { FinishService } from '../rounds/finish.service.js';
import { NotesService } from '../rounds/notes.service.js';
import { PresenceService } from '../rounds/presence.service.js';
import { RoundsService } from '../rounds/rounds.service.js';
import type { DemoCases } from './demo-cases.js';
import type { DemoSessions } from './demo-sessions.js';
import { type DemoWorld, type Happening } from './demo-world.js';

const minute = 60_000;
const notes = ['To remember from last week: say who writes to the practice before the call ends.', 'Ask in both cases today: what does a good day look like?', 'For the curriculum: a lecture on stopping well?'];
const phases = ['clarify', 'suggest', 'recommend'] as const;

/** Who was in the rounds that were held, beside the facilitator and the presenter. */
const hub = ['farah-siddiqui', 'chiamaka-eze', 'lars-bergqvist', 'mei-hua-tan'];
const day = 86_400_000;

/** The rounds that were held, command by command, up to the letters that were read and followed; and the room that is open now. */
export class DemoRounds {
  constructor(private readonly world: DemoWorld, private readonly sessions: DemoSessions, private readonly cases: DemoCases) {}

  happenings(): Happening[] {
    const next = demoSessions.find((one) => one.key === 'next')!;
    return [
      ...demoSessions.filter((one) => one.week < 0).flatMap((held) => this.held(held)),
      { at: this.world.start, what: 'the room is open', run: () => this.world.as(next.facilitator, this.world.start, (actor) => this.world.app.get(RoundsService).open(actor, this.sessions.ids.get('next')!)) },
      { at: this.world.start, what: 'notes are begun', run: () => this.takeNotes('next', next.facilitator) },
    ];
  }

  /** A few lines that everybody in the room can go on with. */
  private async takeNotes(key: string, member: string): Promise<void> {
    const { id } = await this.world.one<{ id: string }>('SELECT id FROM rounds WHERE session_id = $1', [this.sessions.ids.get(key)]);
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, notes.join('\n'));
    await this.world.as(member, this.world.start, (actor) => this.world.app.get(NotesService).write(actor, id, Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')));
  }

  private held(session: DemoSession): Happening[] {
    const startedAt = this.sessions.startOf(session);
    const after = (days: number): Date => new Date(startedAt.getTime() + days * day);
    const told = demoCases.find((one) => one.key === session.cases[0]!.key)!;
    const list: Happening[] = [
      { at: startedAt, what: `the round on ${told.key} is held`, run: () => this.hold(session, told, startedAt) },
      { at: after(1), what: `the letter on ${told.key} is read`, run: () => this.acknowledge(told, after(1)) },
    ];
    for (const checkpoint of told.followedUp ? (['30', '90'] as const) : []) list.push({ at: after(Number(checkpoint) + 2), what: `the advice on ${told.key} is followed up`, run: () => this.followUp(told, checkpoint, after(Number(checkpoint) + 2)) });
    return list;
  }

  private async hold({ key, facilitator }: DemoSession, told: DemoCase, startedAt: Date): Promise<void> {
    const at = (minutes: number): Date => new Date(startedAt.getTime() + minutes * minute);
    const sessionId = this.sessions.ids.get(key)!;
    const { id } = await this.world.as(facilitator, at(-10), (actor) => this.world.app.get(RoundsService).open(actor, sessionId));
    for (const member of [facilitator, told.presenter, ...hub]) await this.world.as(member, at(-2), (actor) => this.world.app.get(PresenceService).join(actor, id));
    await this.command(facilitator, at(0), id, () => ({ type: 'start' }));
    const { itemId } = await this.world.one<{ itemId: string }>('SELECT id AS "itemId" FROM agenda_items WHERE session_id = $1 AND case_id = $2', [sessionId, this.cases.ids.get(told.key)]);
    await this.command(facilitator, at(1), id, (expectedVersion) => ({ type: 'start-item', itemId, expectedVersion }));
    for (const [i, phase] of phases.entries()) await this.command(facilitator, at(5 + i * 4), id, (expectedVersion) => ({ type: 'change-phase', phase, expectedVersion }));
    for (const [i, row] of (told.recommendations ?? []).entries()) await this.command(row.by, at(14 + i), id, () => ({ type: 'put-recommendation', recommendationId: recommendationId(told, i), fields: this.fields(row, itemId, told.key, startedAt), expectedVersion: 0 }));
    for (const [i, row] of (told.recommendations ?? []).entries()) for (const [n, { member, reason }] of row.dissent.entries()) await this.command(member, at(20 + i / 10), id, () => ({ type: 'give-voice', recommendationId: recommendationId(told, i), agrees: false, reason, expectedVersion: 1 + n }));
    await this.command(facilitator, at(21), id, (expectedVersion) => ({ type: 'finish-item', itemId, expectedVersion }));
    await this.world.as(facilitator, at(22), (actor) => this.world.app.get(FinishService).run(actor, id, null));
  }

  private async followUp(told: DemoCase, checkpoint: '30' | '90', at: Date): Promise<void> {
    for (const [i, answers] of told.followedUp!.entries()) {
      const { id, version } = await this.world.one<{ id: string; version: number }>('SELECT id, version FROM follow_ups WHERE recommendation_id = $1 AND checkpoint = $2', [recommendationId(told, i), checkpoint]);
      await this.world.as(told.presenter, new Date(at.getTime() + i * minute), (actor) => this.world.app.get(FollowUpsService).answer(actor, id, { version, ...answers[checkpoint] }));
    }
  }

  private command(member: string, at: Date, roundId: string, make: (timerVersion: number) => RoundCommand): Promise<unknown> {
    return this.world.as(member, at, async (actor) => {
      const { state } = await this.world.app.get(RoundsService).read(actor, roundId);
      return this.world.app.get(RoundCommands).run(actor, roundId, idFor(`command:${member}:${at.toISOString()}`), make(state.timer?.version ?? 0));
    });
  }

  private fields({ by: _by, dueInDays, dissent: _dissent, ...row }: DemoRecommendation, itemId: string, caseKey: string, from: Date): Extract<RoundCommand, { type: 'put-recommendation' }>['fields'] {
    const dueDate = dueInDays === null ? null : new Date(from.getTime() + dueInDays * 86_400_000).toISOString().slice(0, 10);
    return { ...row, itemId, caseId: this.cases.ids.get(caseKey)!, dueDate, dissent: [] };
  }

  private acknowledge(told: DemoCase, at: Date): Promise<unknown> {
    return this.world.as(told.presenter, at, async (actor) => {
      const { id } = await this.world.one<{ id: string }>('SELECT letter_id AS id FROM cases WHERE id = $1', [this.cases.ids.get(told.key)]);
      return this.world.app.get(LettersService).acknowledge(actor, id);
    });
  }
}

const recommendationId = ({ key }: DemoCase, index: number): string => idFor(`recommendation:${key}:${index}`);
