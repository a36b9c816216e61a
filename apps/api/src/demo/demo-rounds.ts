import type { RoundCommand } from '@without-walls/contracts';
import { type DemoRecommendation, demoCases, demoMember, demoSessions, idFor } from '@without-walls/fixtures';
import { LettersService } from '../recommendations/letters.service.js';
import { RoundCommands } from '../rounds/commands.service.js';
import { FinishService } from '../rounds/finish.service.js';
import { PresenceService } from '../rounds/presence.service.js';
import { RoundsService } from '../rounds/rounds.service.js';
import type { DemoCases } from './demo-cases.js';
import type { DemoSessions } from './demo-sessions.js';
import { type DemoWorld, type Happening, memberIdOf } from './demo-world.js';

const minute = 60_000;
const phases = ['clarify', 'suggest', 'recommend'] as const;

/** The round that was held, command by command, up to the letter that was read; and the room that is open now. */
export class DemoRounds {
  constructor(private readonly world: DemoWorld, private readonly sessions: DemoSessions, private readonly cases: DemoCases) {}

  happenings(): Happening[] {
    const held = demoSessions.find((one) => one.key === 'held')!;
    const next = demoSessions.find((one) => one.key === 'next')!;
    const startedAt = this.sessions.startOf(held);
    return [
      { at: startedAt, what: 'the round is held', run: () => this.hold(held.facilitator, startedAt) },
      { at: new Date(startedAt.getTime() + 86_400_000), what: 'the letter is read', run: () => this.acknowledge(new Date(startedAt.getTime() + 86_400_000)) },
      { at: this.world.start, what: 'the room is open', run: () => this.world.as(next.facilitator, this.world.start, (actor) => this.world.app.get(RoundsService).open(actor, this.sessions.ids.get('next')!)) },
    ];
  }

  private async hold(facilitator: string, startedAt: Date): Promise<void> {
    const at = (minutes: number): Date => new Date(startedAt.getTime() + minutes * minute);
    const { id } = await this.world.as(facilitator, at(-10), (actor) => this.world.app.get(RoundsService).open(actor, this.sessions.ids.get('held')!));
    const told = demoCases.find((one) => one.key === 'person-b')!;
    for (const key of [facilitator, told.presenter, 'farah-siddiqui', 'chiamaka-eze', 'lars-bergqvist', 'mei-hua-tan']) await this.world.as(key, at(-2), (actor) => this.world.app.get(PresenceService).join(actor, id));
    await this.command(facilitator, at(0), id, () => ({ type: 'start' }));
    const { itemId } = await this.world.one<{ itemId: string }>('SELECT id AS "itemId" FROM agenda_items WHERE session_id = $1 AND case_id = $2', [this.sessions.ids.get('held'), this.cases.ids.get(told.key)]);
    await this.command(facilitator, at(1), id, (expectedVersion) => ({ type: 'start-item', itemId, expectedVersion }));
    for (const [i, phase] of phases.entries()) await this.command(facilitator, at(5 + i * 4), id, (expectedVersion) => ({ type: 'change-phase', phase, expectedVersion }));
    for (const [i, row] of (told.recommendations ?? []).entries()) await this.command(row.by, at(14 + i), id, () => ({ type: 'put-recommendation', recommendationId: idFor(`recommendation:${told.key}:${i}`), fields: this.fields(row, itemId, told.key, startedAt), expectedVersion: 0 }));
    await this.command(facilitator, at(21), id, (expectedVersion) => ({ type: 'finish-item', itemId, expectedVersion }));
    await this.world.as(facilitator, at(22), (actor) => this.world.app.get(FinishService).run(actor, id));
  }

  private command(member: string, at: Date, roundId: string, make: (timerVersion: number) => RoundCommand): Promise<unknown> {
    return this.world.as(member, at, async (actor) => {
      const { state } = await this.world.app.get(RoundsService).read(actor, roundId);
      return this.world.app.get(RoundCommands).run(actor, roundId, idFor(`command:${member}:${at.toISOString()}`), make(state.timer?.version ?? 0));
    });
  }

  private fields({ by: _by, dueInDays, dissent, ...row }: DemoRecommendation, itemId: string, caseKey: string, from: Date): Extract<RoundCommand, { type: 'put-recommendation' }>['fields'] {
    const dueDate = dueInDays === null ? null : new Date(from.getTime() + dueInDays * 86_400_000).toISOString().slice(0, 10);
    return { ...row, itemId, caseId: this.cases.ids.get(caseKey)!, dueDate, dissent: dissent.map(({ member, reason }) => ({ memberId: memberIdOf(member), name: demoMember(member).name, reason })) };
  }

  private acknowledge(at: Date): Promise<unknown> {
    const told = demoCases.find((one) => one.key === 'person-b')!;
    return this.world.as(told.presenter, at, async (actor) => {
      const { id } = await this.world.one<{ id: string }>('SELECT letter_id AS id FROM cases WHERE id = $1', [this.cases.ids.get(told.key)]);
      return this.world.app.get(LettersService).acknowledge(actor, id);
    });
  }
}
