import { RULES, RULE_ORDER, type Find } from './rules.js';
import type { Tier } from './types.js';

const TIER_RANK: Record<Tier, number> = { block: 0, warn: 1, hint: 2 };

export const tierOf = (find: Find): Tier => find.tier ?? RULES[find.rule].tier;

/** A find with its rank worked out once: sorting asks for it many times. */
interface Ranked {
  find: Find;
  tier: number;
  order: number;
}

function better(a: Ranked, b: Ranked): number {
  return a.tier - b.tier || b.find.end - b.find.start - (a.find.end - a.find.start) || a.order - b.order || a.find.start - b.find.start;
}

/** The longest stretch of a find that no better find has taken. */
function freePart(find: Find, cover: Uint8Array): Find | undefined {
  let best: { start: number; end: number } | undefined;
  for (let i = find.start; i < find.end; i += 1) {
    if (cover[i]) continue;
    let end = i;
    while (end < find.end && !cover[end]) end += 1;
    if (!best || end - i > best.end - best.start) best = { start: i, end };
    i = end;
  }
  return best && { ...find, ...best };
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Cuts spaces and punctuation from the ends; nothing is left of a find without letters or digits. */
export function trim(text: string, find: Find): Find | undefined {
  let { start, end } = find;
  while (start < end && !/[\p{L}\p{N}+(@]/u.test(text[start] ?? '')) start += 1;
  while (end > start && !/[\p{L}\p{N})]/u.test(text[end - 1] ?? '')) end -= 1;
  return start < end && LETTER_OR_DIGIT.test(text.slice(start, end)) ? { ...find, start, end } : undefined;
}

/** Settles overlaps: higher tier, then longer, then rank of the rule. The rest of a losing find stays if it still holds text. */
export function resolve(text: string, finds: readonly Find[]): Find[] {
  const cover = new Uint8Array(text.length);
  const kept: Find[] = [];
  const ranked = finds.map((find) => ({ find, tier: TIER_RANK[tierOf(find)], order: RULE_ORDER.get(find.rule) ?? 0 })).sort(better);
  for (const { find } of ranked) {
    const free = freePart(find, cover);
    const clean = free && trim(text, free);
    if (!clean) continue;
    cover.fill(1, clean.start, clean.end);
    kept.push(clean);
  }
  return kept.sort((a, b) => a.start - b.start);
}
