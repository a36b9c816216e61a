import type { RecommendationDraft } from '@without-walls/contracts';
import { dueWords, ownerWords, strengthWords } from './advice-words';

type Row = Pick<RecommendationDraft, 'text' | 'condition' | 'owner' | 'dueDate' | 'strength' | 'dissent'>;

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** A row as it is read aloud, one breath a line: how strongly, what, under which condition, who and by when, who differs. */
export function readBack(row: Row): { lead: string; text: string; rest: string[] } {
  const who = row.dueDate ? `${ownerWords[row.owner]} does it by ${dueWords(row.dueDate)}.` : `${ownerWords[row.owner]} does it; no date is set.`;
  const differ = row.dissent.map((one) => `${one.name} sees it differently: ${sentence(one.reason)}`);
  return { lead: strengthWords[row.strength], text: sentence(row.text), rest: [...(row.condition ? [sentence(row.condition)] : []), who, ...differ] };
}

/** What would leave the presenter guessing: worth a word before it is signed. */
export function readBackGaps(rows: readonly Row[]): string[] {
  const undated = rows.filter((row) => !row.dueDate).length;
  const nobody = rows.filter((row) => row.owner === 'other').length;
  return [...(undated > 0 ? [undated === 1 ? 'One has no date.' : `${undated} have no date.`] : []), ...(nobody > 0 ? [nobody === 1 ? 'One is for “someone else”: say who.' : `${nobody} are for “someone else”: say who.`] : [])];
}
