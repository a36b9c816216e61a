import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type Receipt, addAgendaItem, changeAgendaItem } from '@without-walls/contracts';
import { placeOfCase } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { AgendaPlacer, type PlacedOn, type Placement } from '../triage/agenda-placer.service.js';
import type { AgendaItemEntity, SessionEntity } from './session.entity.js';
import { blankItem } from './blank-item.js';
import { PresenterAsks } from './presenter-asks.js';
import { requirePlanned } from './session-rules.js';
import { SessionsRepository } from './sessions.repository.js';
import { TextCheck } from './text-check.service.js';

type NewItem = Pick<AgendaItemEntity, 'kind' | 'title' | 'minutes' | 'caseId'>;

/** A case in its place. */
interface PlacedCase {
  itemId: string;
  caseId: string;
  code: string;
  sessionId: string;
}

/**
 * The agenda of a planned session: every change holds the session's lock and names the version it saw. Cases are held
 * before sessions, here as everywhere, so that two changes never wait for each other.
 */
@Injectable()
export class AgendaService extends AgendaPlacer {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SessionsRepository) private readonly sessions: SessionsRepository,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PresenterAsks) private readonly presenters: PresenterAsks,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {
    super();
  }

  async add(actor: Actor, sessionId: string, { version, caseId, ...item }: InputOf<typeof addAgendaItem>['body']): Promise<Receipt> {
    if ((item.kind === 'case') !== (caseId !== undefined)) refuse('invalid_input', { fields: [{ path: 'body.caseId', message: 'A case item names its case, and no other does' }] });
    this.check.require({ 'body.title': item.title });
    return this.work.run(async (tx) => {
      if (caseId) await this.cases.markListed(tx, actor, caseId, found(await this.sessions.byId(actor.networkId, sessionId)));
      const session = await this.forPlanning(actor, sessionId, version);
      await this.append(tx, session, { ...item, caseId: caseId ?? null });
      return this.changed(tx, session, 'session.item-added', caseId ? { caseId } : {});
    });
  }

  /** For triage: puts a case at the end of a planned session of the network, in the caller's transaction. */
  override async place(tx: Tx, actor: Actor, { sessionId, caseId, minutes }: Placement): Promise<PlacedOn> {
    const { code } = found((await this.cases.records(actor.networkId, [caseId])).get(caseId));
    await this.cases.markListed(tx, actor, caseId, found(await this.sessions.byId(actor.networkId, sessionId)));
    const session = found(await this.sessions.lock(actor.networkId, sessionId));
    if (session.state !== 'planned') refuse('wrong_state', { state: { session: session.state } });
    await this.append(tx, session, { kind: 'case', title: `Case ${code}`, minutes, caseId });
    await this.changed(tx, session, 'session.item-added', { caseId });
    return { id: session.id, title: session.title, startsAt: session.startsAt };
  }

  async change(actor: Actor, sessionId: string, itemId: string, { version, position, ...change }: InputOf<typeof changeAgendaItem>['body']): Promise<Receipt> {
    this.check.require({ 'body.title': change.title });
    return this.work.run(async (tx) => {
      const session = await this.forPlanning(actor, sessionId, version);
      const items = await this.sessions.items(sessionId);
      const item = found(items.find((one) => one.id === itemId));
      if (Object.keys(change).length > 0) await this.sessions.changeItem(item.id, change);
      if (position !== undefined) await this.sessions.reorder(moved(items.map((one) => one.id), itemId, position));
      return this.changed(tx, session, 'session.item-changed', { itemId });
    });
  }

  async remove(actor: Actor, sessionId: string, itemId: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => {
      found(await this.sessions.byId(actor.networkId, sessionId));
      const item = found((await this.sessions.items(sessionId)).find((one) => one.id === itemId));
      if (item.caseId && (await this.cases.records(actor.networkId, [item.caseId])).get(item.caseId)?.state === 'listed') await this.cases.relist(tx, actor.networkId, item.caseId, actor.memberId);
      const session = await this.forPlanning(actor, sessionId, version);
      await this.sessions.removeItem(itemId);
      await this.sessions.reorder((await this.sessions.items(sessionId)).map((one) => one.id));
      return this.changed(tx, session, 'session.item-removed', item.caseId ? { caseId: item.caseId } : {});
    });
  }

  /** Takes a case from one session to the end of another, in the caller's transaction. */
  async moveCase(tx: Tx, actor: Actor, { itemId, caseId, from, to, minutes }: { itemId: string; caseId: string; from: string; to: string; minutes: number }): Promise<void> {
    await this.cases.relist(tx, actor.networkId, caseId, actor.memberId);
    await this.place(tx, actor, { sessionId: to, caseId, minutes });
    const session = found(await this.sessions.lock(actor.networkId, from));
    if (session.state !== 'planned') refuse('wrong_state', { state: { session: session.state } });
    await this.sessions.removeItem(itemId);
    await this.sessions.reorder((await this.sessions.items(from)).map((one) => one.id));
    await this.changed(tx, session, 'session.item-removed', { caseId });
  }

  /** The case that was kept ready comes on: at the end, or in the place of one whose presenter cannot come. */
  async standIn(tx: Tx, actor: Actor, { sessionId, version, caseId, insteadOf, minutes }: { sessionId: string; version: number; caseId: string; insteadOf: AgendaItemEntity | null; minutes: number }): Promise<Receipt> {
    if (insteadOf?.caseId) await this.cases.relist(tx, actor.networkId, insteadOf.caseId, actor.memberId);
    await this.cases.markListed(tx, actor, caseId, found(await this.sessions.byId(actor.networkId, sessionId)));
    const session = await this.forPlanning(actor, sessionId, version);
    const code = found((await this.cases.records(actor.networkId, [caseId])).get(caseId)).code;
    if (insteadOf) {
      await this.sessions.changeItem(insteadOf.id, { caseId, title: `Case ${code}`, presenterState: 'none', remindedDays: null });
      await this.presenters.ask(tx, session, { id: insteadOf.id, caseId });
    } else await this.append(tx, session, { kind: 'case', title: `Case ${code}`, minutes, caseId });
    await this.sessions.change(sessionId, { standbyCaseId: null });
    return this.changed(tx, session, 'session.standby-taken', { caseId });
  }

  /** Two cases of two sessions change places; minutes and positions stay. */
  async exchangeCases(tx: Tx, actor: Actor, a: PlacedCase, b: PlacedCase): Promise<void> {
    for (const one of [a, b]) await this.cases.relist(tx, actor.networkId, one.caseId, actor.memberId);
    for (const [one, there] of [[a, b], [b, a]] as const) await this.cases.markListed(tx, actor, one.caseId, found(await this.sessions.byId(actor.networkId, there.sessionId)));
    for (const [one, comes] of [[a, b], [b, a]].sort(([x], [y]) => (x!.sessionId < y!.sessionId ? -1 : 1)) as [PlacedCase, PlacedCase][]) {
      const session = found(await this.sessions.lock(actor.networkId, one.sessionId));
      if (session.state !== 'planned') refuse('wrong_state', { state: { session: session.state } });
      await this.sessions.changeItem(one.itemId, { caseId: comes.caseId, title: `Case ${comes.code}` });
      await this.changed(tx, session, 'session.item-changed', { itemId: one.itemId });
    }
  }

  private async forPlanning(actor: Actor, id: string, version: number): Promise<SessionEntity> {
    return requirePlanned(found(await this.sessions.lock(actor.networkId, id)), version);
  }

  /** A case comes before the lines that stay behind the cases; its presenter is asked. */
  private async append(tx: Tx, session: SessionEntity, item: NewItem): Promise<void> {
    const items = await this.sessions.items(session.id);
    const place = item.kind === 'case' ? placeOfCase(items, item.minutes) : items.length;
    const added = { ...blankItem, ...item, id: this.clock.uuid(), networkId: session.networkId, sessionId: session.id, position: items.length };
    await this.sessions.addItem(added);
    if (place < items.length) await this.sessions.reorder(moved([...items.map((one) => one.id), added.id], added.id, place));
    if (item.caseId) await this.presenters.ask(tx, session, { ...added, caseId: item.caseId });
  }

  private async changed(tx: Tx, session: SessionEntity, action: string, detail: Record<string, string>): Promise<Receipt> {
    const version = session.version + 1;
    await this.sessions.change(session.id, { version });
    tx.audit({ networkId: session.networkId, action, subjectType: 'session', subjectId: session.id, detail });
    tx.socket(`network:${session.networkId}`, 'changed', { topic: 'sessions', id: session.id });
    return { id: session.id, version, state: session.state };
  }
}

/** The order with one id moved to a position; beyond the end means last. */
function moved(ids: string[], id: string, position: number): string[] {
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, position), id, ...rest.slice(position)];
}
