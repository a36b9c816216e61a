import type { AgendaItem, RoundState } from '@without-walls/contracts';
import { isSuspended } from '../agenda';

/** A row that somebody writes in on this screen; it need not be known to the server yet. */
export type OpenRow = { id: string; itemId: string };
/** What lies on the advice panel of this screen: the case that was chosen, while which item was on, and the rows that are open. */
export type AdviceDesk = { chosen: { itemId: string; during: string | null } | null; open: readonly OpenRow[] };

export const emptyDesk: AdviceDesk = { chosen: null, open: [] };

type Agenda = Pick<RoundState, 'agenda' | 'suspended' | 'currentItemId'>;

/** Cases whose advice can be looked at and put right: the one that is on, one that a break interrupted, and those that are done. */
export const adviceItems = (round: Pick<RoundState, 'agenda' | 'suspended'>): AgendaItem[] => round.agenda.filter((item) => item.case && (item.state === 'current' || item.state === 'done' || isSuspended(round, item.id)));

/** The case that the panel shows: a chosen one until another item begins, one that is written in here until that is closed, else the case that is on, else the last. */
export function adviceItem(round: Agenda, desk: AdviceDesk): AgendaItem | null {
  const items = adviceItems(round);
  const wanted = desk.chosen?.during === round.currentItemId ? desk.chosen.itemId : desk.open.at(-1)?.itemId;
  return items.find((item) => item.id === wanted) ?? items.find((item) => item.state === 'current') ?? items.at(-1) ?? null;
}

/** Turns to another case. `kept`: rows of it that were begun here and are not sent. */
export const choose = (round: Agenda, itemId: string, kept: readonly OpenRow[]): AdviceDesk => ({ chosen: { itemId, during: round.currentItemId }, open: kept.filter((row) => row.itemId === itemId) });
export const openRow = (desk: AdviceDesk, row: OpenRow): AdviceDesk => ({ ...desk, open: [...desk.open.filter((one) => one.id !== row.id), row] });
export const closeRow = (desk: AdviceDesk, id: string): AdviceDesk => ({ ...desk, open: desk.open.filter((one) => one.id !== id) });
