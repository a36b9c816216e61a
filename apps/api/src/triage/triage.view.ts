import type { CaseRow, Eligibility, MemberRef, TriageItem } from '@without-walls/contracts';
import { type RankedCase, agreement } from '@without-walls/domain';
import { refOr } from '../people/people.service.js';
import type { TriageItemEntity, TriageOpinionEntity } from './triage.entity.js';

export interface ItemParts {
  item: TriageItemEntity;
  case: CaseRow;
  /** All opinions on the item; the view lets out only what may be seen. */
  opinions: TriageOpinionEntity[];
  expected: string[];
  place: Pick<RankedCase, 'rank' | 'why'>;
  eligibility: Eligibility | null;
  can: TriageItem['can'];
}

/** Until the reveal the view holds the viewer's own opinion and, of all others, only that they have filed: not what, not when, not whether they agree. */
export function viewItem(viewerId: string, refs: ReadonlyMap<string, MemberRef>, parts: ItemParts): TriageItem {
  const { item, opinions } = parts;
  const ref = (id: string): MemberRef => refOr(refs, id);
  const mine = opinions.find((one) => one.memberId === viewerId);
  const shown = item.state === 'open' ? [] : opinions;
  return {
    id: item.id, version: item.version, case: parts.case, state: item.state, rank: parts.place.rank, why: [...parts.place.why], urgency: item.urgency, listedAt: item.listedAt.toISOString(), deadline: item.deadline.toISOString(),
    // By name, so that the order does not tell who was first.
    filed: opinions.map((one) => ref(one.memberId)).sort((a, b) => a.name.localeCompare(b.name)), expected: parts.expected.map(ref),
    mine: mine ? { outcome: mine.outcome, line: mine.line } : null,
    opinions: shown.map((one) => ({ by: ref(one.memberId), outcome: one.outcome, line: one.line, at: one.at.toISOString() })),
    agreement: item.state === 'open' ? null : agreement(opinions),
    decision: decisionOf(item, ref), eligibility: parts.eligibility, can: parts.can,
  };
}

function decisionOf(item: TriageItemEntity, ref: (id: string) => MemberRef): TriageItem['decision'] {
  if (!item.outcome || !item.decidedAt || !item.decidedBy) return null;
  const session = item.sessionId && item.sessionTitle && item.sessionStartsAt ? { id: item.sessionId, title: item.sessionTitle, startsAt: item.sessionStartsAt.toISOString() } : null;
  return { outcome: item.outcome, reason: item.reason ?? '', alternative: item.alternative, at: item.decidedAt.toISOString(), by: ref(item.decidedBy), session };
}

/** Everyone who is named on an item. */
export const namedOn = (item: TriageItemEntity, opinions: TriageOpinionEntity[], expected: string[]): string[] => [...expected, ...opinions.map((one) => one.memberId), ...(item.decidedBy ? [item.decidedBy] : [])];
