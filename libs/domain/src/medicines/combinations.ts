import type { CaseContent } from '@without-walls/contracts';
import { classesOf, sedatingClasses, type MedicineClass } from './classes.js';

/** A pair of medicines that deserves an early look, in words for the triage list. A prompt, never a verdict. */
export interface CombinationReason {
  readonly id: 'opioid-and-sedative' | 'opioid-and-gabapentinoid' | 'two-of-a-kind' | 'many-sedatives';
  readonly say: string;
}

type Rows = CaseContent['medicines']['rows'];
/** Oral and patch medicines act on the whole body; a cream on a knee does not count towards a combination. */
const systemic = (row: Rows[number]): boolean => row.route !== 'topical';

function countByClass(rows: Rows): Map<MedicineClass, number> {
  const counts = new Map<MedicineClass, number>();
  for (const kind of rows.filter(systemic).flatMap((row) => classesOf(row.drug))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

const twice: Partial<Record<MedicineClass, string>> = {
  opioid: 'Two or more opioids together', 'muscle-relaxant': 'Two or more muscle relaxants together', benzodiazepine: 'Two or more benzodiazepines together', gabapentinoid: 'Two gabapentinoids together',
};

/**
 * Combinations in a medicines list that raise the risk of sedation or slowed breathing.
 * Sources: MHRA drug safety updates on gabapentinoids and opioids; FPM Opioids Aware; seed example of two muscle relaxants.
 */
export function harmfulCombinations(rows: Rows): CombinationReason[] {
  const counts = countByClass(rows);
  const has = (kind: MedicineClass): boolean => (counts.get(kind) ?? 0) > 0;
  const found: CombinationReason[] = [];
  if (has('opioid') && (has('benzodiazepine') || has('z-drug'))) found.push({ id: 'opioid-and-sedative', say: 'An opioid together with a benzodiazepine or a sleeping tablet' });
  if (has('opioid') && has('gabapentinoid')) found.push({ id: 'opioid-and-gabapentinoid', say: 'An opioid together with gabapentin or pregabalin' });
  for (const [kind, say] of Object.entries(twice)) if ((counts.get(kind as MedicineClass) ?? 0) >= 2) found.push({ id: 'two-of-a-kind', say });
  const sedating = rows.filter((row) => systemic(row) && classesOf(row.drug).some((kind) => sedatingClasses.includes(kind)));
  if (sedating.length >= 3) found.push({ id: 'many-sedatives', say: `${sedating.length} medicines that can make a person drowsy` });
  return found;
}
