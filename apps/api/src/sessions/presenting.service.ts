import { Inject, Injectable } from '@nestjs/common';
import type { PresentingView, Receipt, ReplyOf, myPresenting } from '@without-walls/contracts';
import { addDays, dayOf, freePlaces, minuteBudget, reminderDays, reminderDue } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService, refOr } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { AgendaService } from './agenda.service.js';
import { PresenterAsks } from './presenter-asks.js';
import { type OpenSession, type Presentation, PresentingRepository } from './presenting.repository.js';
import { RunSheetsService } from './run-sheets.service.js';
import type { PresenterSwapEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';

type Place = PresentingView['places'][number];
const placeOf = ({ id, title, startsAt }: { id: string; title: string; startsAt: Date }): Place => ({ sessionId: id, title, startsAt: startsAt.toISOString() });
const placeOfItem = (one: Presentation): Place => placeOf({ id: one.sessionId, title: one.title, startsAt: one.startsAt });

/** What presenters do about their place: say that they come, move to a free one, swap with a colleague; and the reminders. */
@Injectable()
export class PresentingService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(PresentingRepository) private readonly presenting: PresentingRepository,
    @Inject(SessionsRepository) private readonly sessions: SessionsRepository,
    @Inject(AgendaService) private readonly agenda: AgendaService,
    @Inject(RunSheetsService) private readonly sheets: RunSheetsService,
    @Inject(PresenterAsks) private readonly asks: PresenterAsks,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async mine(actor: Actor): Promise<ReplyOf<typeof myPresenting>> {
    const now = this.clock.now();
    const coming = await this.presenting.coming(actor.networkId, now);
    const mine = coming.filter((one) => one.presenterId === actor.memberId);
    if (mine.length === 0) return { items: [] };
    const [open, swaps, refs] = await Promise.all([this.withRoom(actor.networkId, now), this.presenting.swapsOf(mine.map((one) => one.itemId)), this.people.refs(actor.networkId, coming.map((one) => one.presenterId))]);
    const byItem = new Map(coming.map((one) => [one.itemId, one]));
    const offer = (swap: PresenterSwapEntity, itemId: string): PresentingView['iAsk'] => {
      const other = byItem.get(itemId);
      return other && swap.state !== 'agreed' ? [{ id: swap.id, itemId, with: refOr(refs, other.presenterId), session: placeOfItem(other), state: swap.state }] : [];
    };
    const items = mine.map((one): PresentingView => ({
      itemId: one.itemId, caseId: one.caseId, code: one.code, state: one.state, session: { ...placeOfItem(one), timeZone: one.timeZone },
      places: open.filter((session) => session.kind === one.kind && session.id !== one.sessionId).map(placeOf),
      others: coming.filter((other) => other.kind === one.kind && other.sessionId !== one.sessionId && other.presenterId !== actor.memberId).map((other) => ({ itemId: other.itemId, presenter: refOr(refs, other.presenterId), session: placeOfItem(other) })),
      asksMe: swaps.filter((swap) => swap.toItemId === one.itemId).flatMap((swap) => offer(swap, swap.fromItemId)), iAsk: swaps.filter((swap) => swap.fromItemId === one.itemId).flatMap((swap) => offer(swap, swap.toItemId)),
    }));
    return { items };
  }

  /** A no is told to those who plan: a place is empty, and a standby case may wait for it. */
  answer(actor: Actor, itemId: string, answer: 'confirmed' | 'declined'): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const one = await this.own(actor, itemId);
      await this.sessions.changeItem(itemId, { presenterState: answer });
      if (answer === 'declined' && one.state !== 'declined') for (const memberId of await this.people.idsWith(one.networkId, 'case.check')) tx.job('sessions.tellPresenter', { itemId, memberId, what: 'declined', mark: null });
      return this.told(tx, actor, one, `presenting.${answer}`);
    });
  }

  move(actor: Actor, itemId: string, sessionId: string): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const one = await this.own(actor, itemId);
      const target = (await this.withRoom(actor.networkId, this.clock.now())).find((session) => session.id === sessionId && session.kind === one.kind && session.id !== one.sessionId);
      if (!target) refuse('wrong_state', { state: { free: 0 } });
      await this.agenda.moveCase(tx, actor, { itemId, caseId: one.caseId, from: one.sessionId, to: sessionId, minutes: await this.sheets.minutesPerCase(one) });
      // Asked again now that the session is held: somebody may have taken the last place meanwhile.
      if (minuteBudget(target.minutes, await this.sessions.items(sessionId)).over) refuse('wrong_state', { state: { free: 0 } });
      return this.told(tx, actor, one, 'presenting.moved', { to: sessionId });
    });
  }

  askSwap(actor: Actor, itemId: string, withItem: string): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const one = await this.own(actor, itemId);
      const other = found(await this.presenting.hold(actor.networkId, withItem, this.clock.now()));
      if (other.presenterId === actor.memberId || other.sessionId === one.sessionId || other.kind !== one.kind) refuse('wrong_state', { state: { swap: 'same' } });
      const known = (await this.presenting.swapsOf([itemId])).find((swap) => swap.fromItemId === itemId && swap.toItemId === withItem);
      if (known) return { id: known.id, version: 0, state: known.state };
      const swap: PresenterSwapEntity = { id: this.clock.uuid(), networkId: actor.networkId, fromItemId: itemId, toItemId: withItem, fromMemberId: actor.memberId, toMemberId: other.presenterId, state: 'asked', at: this.clock.now() };
      await this.presenting.addSwap(swap);
      tx.job('sessions.tellPresenter', { itemId: withItem, memberId: other.presenterId, what: 'swap-asked', mark: null });
      tx.audit({ networkId: actor.networkId, action: 'presenting.swap-asked', subjectType: 'session', subjectId: one.sessionId, detail: { itemId, withItem } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'sessions', id: one.sessionId });
      return { id: swap.id, version: 0, state: 'asked' };
    });
  }

  /** Agreeing swaps at once: each case stands where the other stood, and both presenters have said that they come. */
  answerSwap(actor: Actor, swapId: string, agrees: boolean): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const swap = found(await this.presenting.lockSwap(actor.networkId, swapId));
      if (swap.toMemberId !== actor.memberId) refuse('not_found');
      if (swap.state !== 'asked') refuse('wrong_state', { state: { swap: swap.state } });
      const one = await this.own(actor, swap.toItemId);
      if (agrees) await this.exchange(tx, actor, one, found(await this.presenting.hold(actor.networkId, swap.fromItemId, this.clock.now())));
      await this.presenting.changeSwap(swapId, { state: agrees ? 'agreed' : 'refused' });
      tx.job('sessions.tellPresenter', { itemId: agrees ? swap.toItemId : swap.fromItemId, memberId: swap.fromMemberId, what: agrees ? 'swapped' : 'not-swapped', mark: null });
      return this.told(tx, actor, one, agrees ? 'presenting.swapped' : 'presenting.swap-refused');
    });
  }

  private async exchange(tx: Tx, actor: Actor, a: Presentation, b: Presentation): Promise<void> {
    await this.agenda.exchangeCases(tx, actor, a, b);
    await this.presenting.forgetSwaps([a.itemId, b.itemId]);
    await this.asks.ask(tx, a, { id: a.itemId, caseId: b.caseId }, 'confirmed');
    await this.asks.ask(tx, b, { id: b.itemId, caseId: a.caseId }, 'confirmed');
  }

  /** Sends the reminders that are due: 14, 7 and 2 days before. Twice is as good as once: each mark is claimed. */
  async remind(): Promise<void> {
    const now = this.clock.now();
    const until = new Date(`${addDays(dayOf(now, 'Etc/UTC'), reminderDays[0] + 1)}T00:00:00.000Z`);
    for (const one of await this.presenting.within(now, until)) {
      const mark = reminderDue(one.startsAt, now, one.remindedDays);
      if (mark !== null) await this.work.run(async (tx) => {
        if (await this.presenting.claimReminder(one.itemId, mark)) tx.job('sessions.tellPresenter', { itemId: one.itemId, memberId: one.presenterId, what: 'reminder', mark });
      });
    }
  }

  /** Coming sessions that have a place for one more case. */
  private async withRoom(networkId: string, now: Date): Promise<OpenSession[]> {
    const open = await this.presenting.sessions(networkId, now);
    const perCase = await this.sheets.perCase(networkId);
    return open.filter((session) => freePlaces(session.minutes, [{ minutes: session.used }], perCase[session.kind]) > 0);
  }

  private async own(actor: Actor, itemId: string): Promise<Presentation> {
    const one = found(await this.presenting.hold(actor.networkId, itemId, this.clock.now()));
    return one.presenterId === actor.memberId ? one : refuse('not_found');
  }

  private told(tx: Tx, actor: Actor, { networkId, sessionId, itemId, caseId }: Presentation, action: string, detail: Record<string, string> = {}): Receipt {
    tx.audit({ networkId, action, subjectType: 'session', subjectId: sessionId, actorId: actor.memberId, detail: { itemId, caseId, ...detail } });
    tx.socket(`network:${networkId}`, 'changed', { topic: 'sessions', id: sessionId });
    return { id: itemId, version: 0, state: 'changed' };
  }
}
