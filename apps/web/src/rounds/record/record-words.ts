import type { OutOfTurn, RoundState } from '@without-walls/contracts';
import { phaseWords } from '../phase-words';

type Board = { itemId: string; title: string; rows: RoundState['contributions'] };

/** What was written on the board, item by item, in the order of the agenda. */
export function boardByItem({ agenda, contributions }: Pick<RoundState, 'agenda' | 'contributions'>): Board[] {
  return agenda.map((item) => ({ itemId: item.id, title: item.case ? `Case ${item.case.code}` : item.title, rows: contributions.filter((one) => one.itemId === item.id) })).filter((one) => one.rows.length > 0);
}

const acts: Record<OutOfTurn['act'], (one: OutOfTurn) => string> = {
  'peers.closed': () => 'passed over the sites’ turn',
  'phase.changed': ({ phase }) => `went to ${phase ? phaseWords[phase].name : 'another part'} out of order`,
  'hand.raised': () => 'raised a hand while only questions were due',
  'floor.given': ({ about }) => `gave the floor to ${about?.name ?? 'somebody'} before their turn`,
  'contribution.added': () => 'wrote on the board before their turn',
  'recommendation.put': () => 'wrote advice before its part',
};

/** "Tomos Pritchard went to Summarise out of order". */
export const outOfTurnWords = (one: OutOfTurn): string => `${one.by?.name ?? 'Who led'} ${acts[one.act](one)}`;

/** "12 lines", "1 line". */
export const counted = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);
