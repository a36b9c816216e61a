import type { RecommendationDraft, RecommendationFields } from '@without-walls/contracts';
import type { OpenRow } from './desk';
import { unsent, type RowDraft } from './row-draft';

/** A row that was written in and not sent, as it is kept over a reload of this tab. `clash`: `base` is somebody else's and not chosen yet. */
type Kept = { base: RecommendationDraft | null; mine: RecommendationFields; clash: boolean };
type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Texts = Pick<RecommendationFields, 'text' | 'condition' | 'rationale'>;
/** What may be kept of each text as it was looked through last. */
export type Checked = Partial<Texts>;
export const allOf = ({ text, condition, rationale }: Texts): Checked => ({ text, condition, rationale });

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && typeof (value as Partial<Kept>).mine?.itemId === 'string' && typeof (value as Partial<Kept>).mine?.text === 'string';

/** Text that was not looked through is not written to the device; what was looked through last stands in its place. */
function passed(draft: RowDraft, checked: Checked): RecommendationFields {
  const one = (field: keyof Texts): string => (draft.mine[field] === draft.base?.[field] ? draft.mine[field] : (checked[field] ?? draft.base?.[field] ?? ''));
  return { ...draft.mine, text: one('text'), condition: one('condition'), rationale: one('rationale'), dissent: draft.base?.dissent ?? [] };
}

/** Rows that were begun in this tab and not sent: they outlive a reload and a turn to another case, as far as the check let their words pass. */
export class KeptRows {
  readonly #key: string;

  constructor(roundId: string, memberId: string, private readonly box: Box = sessionStorage) {
    this.#key = `round-draft:${roundId}:${memberId}:advice`;
  }

  all(): OpenRow[] {
    return Object.entries(this.#read()).map(([id, kept]) => ({ id, itemId: kept.mine.itemId }));
  }

  of(id: string): RowDraft | null {
    const kept = this.#read()[id];
    return kept ? { base: kept.base, mine: kept.mine, sent: null, theirs: kept.clash ? kept.base : null } : null;
  }

  keep(id: string, draft: RowDraft, checked: Checked): void {
    const safe = { ...draft, mine: passed(draft, checked) };
    if (!unsent({ ...safe, sent: null })) return this.drop(id);
    this.#write({ ...this.#read(), [id]: { base: safe.base, mine: safe.mine, clash: safe.theirs !== null } });
  }

  drop(id: string): void {
    const { [id]: gone, ...rest } = this.#read();
    if (gone) this.#write(rest);
  }

  #read(): Record<string, Kept> {
    try {
      const kept: unknown = JSON.parse(this.box.getItem(this.#key) ?? '{}');
      return Object.fromEntries(Object.entries(kept as object).filter((entry): entry is [string, Kept] => isKept(entry[1])));
    } catch {
      return {};
    }
  }

  #write(rows: Record<string, Kept>): void {
    if (Object.keys(rows).length === 0) this.box.removeItem(this.#key);
    else this.box.setItem(this.#key, JSON.stringify(rows));
  }
}
