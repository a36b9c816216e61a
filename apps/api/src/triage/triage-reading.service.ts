import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type ReplyOf, type TriageItem, triageList } from '@without-walls/contracts';
import { type RankedCase, mayReveal, rankByNeed, triageWeek } from '@without-walls/domain';
import { CasesService, type SeenCase } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { decodeCursor, decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { found } from '../platform/http/refusal.js';
import { type Actor, may } from '../platform/sign-in/actor.js';
import type { TriageItemEntity, TriageOpinionEntity } from './triage.entity.js';
import { TriageRepository } from './triage.repository.js';
import { namedOn, viewItem } from './triage.view.js';

type Query = InputOf<typeof triageList>['query'];
type Places = ReadonlyMap<string, RankedCase>;
interface Page {
  items: TriageItemEntity[];
  next: string | null;
}

/** The weekly list in order of need, and one item of it. */
@Injectable()
export class TriageReadingService {
  constructor(
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(TriageRepository) private readonly items: TriageRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: Query): Promise<ReplyOf<typeof triageList>> {
    const now = this.clock.now();
    const undecided = await this.items.undecided(actor.networkId);
    const places = await this.places(undecided);
    const page = query.state === 'decided' ? await this.decidedPage(actor, query) : undecidedPage(undecided, places, query);
    const [zone, settings] = await Promise.all([this.people.timeZone(actor.networkId), this.people.settings(actor.networkId)]);
    return { ...triageWeek(now, zone, settings.triage), next: page.next, items: await this.views(actor, page.items, places, now), waitingForMe: await this.waitingFor(actor, undecided) };
  }

  async read(actor: Actor, id: string): Promise<TriageItem> {
    const item = found(await this.items.byId(actor.networkId, id));
    const places = await this.places(await this.items.undecided(actor.networkId));
    const [view] = await this.views(actor, [item], places, this.clock.now());
    return { ...found(view), eligibility: await this.cases.eligibility(item.caseId) };
  }

  /** The order of need of all that waits, first to last. */
  async places(undecided: TriageItemEntity[]): Promise<Places> {
    const contents = await this.cases.needs(undecided.map((item) => item.caseId));
    const candidates = undecided.flatMap(({ id, caseId, urgency, waitingSince }) => {
      const content = contents.get(caseId);
      return content ? [{ id, content, urgency, waitingSince }] : [];
    });
    return new Map(rankByNeed(candidates, this.clock.now()).map((place) => [place.id, place]));
  }

  /** Who is expected to file: all who may, but for the presenter. */
  async expected(networkId: string): Promise<(presenterId: string) => string[]> {
    const ids = await this.people.idsWith(networkId, 'triage.opine');
    return (presenterId) => ids.filter((id) => id !== presenterId);
  }

  private async decidedPage(actor: Actor, query: Query): Promise<Page> {
    const rows = await this.items.decided(actor.networkId, decodeTimeCursor(query.after), query.limit);
    return toPage(rows, query.limit, (item) => encodeCursor((item.decidedAt ?? item.listedAt).toISOString(), item.id));
  }

  private async views(actor: Actor, items: TriageItemEntity[], places: Places, now: Date): Promise<TriageItem[]> {
    const [seen, opinions, expected] = await Promise.all([this.cases.seen(actor, items.map((item) => item.caseId)), this.items.opinions(items.map((item) => item.id)), this.expected(actor.networkId)]);
    const on = (item: TriageItemEntity): TriageOpinionEntity[] => opinions.filter((one) => one.itemId === item.id);
    const refs = await this.people.refs(actor.networkId, items.flatMap((item) => namedOn(item, on(item), expected(item.presenterId))));
    return items.flatMap((item) => {
      const one = seen.get(item.caseId);
      if (!one) return [];
      const parts = { item, case: one.row, opinions: on(item), expected: expected(item.presenterId), eligibility: null, place: places.get(item.id) ?? { rank: item.rank ?? 0, why: item.why } };
      return [viewItem(actor.memberId, refs, { ...parts, can: canOn(actor, item, one, parts.opinions.length, parts.expected.length, now) })];
    });
  }

  private async waitingFor(actor: Actor, undecided: TriageItemEntity[]): Promise<number> {
    if (!may(actor, 'triage.opine')) return 0;
    const open = undecided.filter((item) => item.state === 'open' && item.presenterId !== actor.memberId);
    const mine = new Set((await this.items.opinions(open.map((item) => item.id))).filter((one) => one.memberId === actor.memberId).map((one) => one.itemId));
    return open.filter((item) => !mine.has(item.id)).length;
  }
}

/** What the actor may do on an item; nothing when the case has left the list. */
function canOn(actor: Actor, item: TriageItemEntity, { can }: SeenCase, filed: number, expected: number, now: Date): TriageItem['can'] {
  const stands = item.openSince !== null;
  const reveals = mayReveal({ state: item.state, filed, expected, pastDeadline: item.deadline <= now, urgent: item.urgency === 'urgent' }) === 'yes';
  return { opine: stands && item.state === 'open' && can.opine, reveal: stands && can.decide && reveals && may(actor, 'triage.decide'), decide: stands && can.decide };
}

/** A page of the ranked list. The cursor is the place reached; what was decided meanwhile is simply no longer there. */
function undecidedPage(undecided: TriageItemEntity[], places: Places, query: Query): Page {
  const reached = Number(decodeCursor(query.after, 1)?.[0] ?? 0);
  const rank = (item: TriageItemEntity): number => places.get(item.id)?.rank ?? Number.MAX_SAFE_INTEGER;
  const wanted = undecided.filter((item) => query.state === 'undecided' || item.state === query.state).filter((item) => rank(item) > reached);
  return toPage(wanted.sort((a, b) => rank(a) - rank(b)).slice(0, query.limit + 1), query.limit, (item) => encodeCursor(rank(item)));
}
