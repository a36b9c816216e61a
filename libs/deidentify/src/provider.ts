import { detect } from './detect.js';
import { replacementFor } from './replace/replacement.js';
import { RULES } from './rules.js';
import type { DetectOptions, ProvidedSpan, Span, SpanProvider } from './types.js';

const isSound = (text: string, { start, end }: ProvidedSpan): boolean => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;

function toSpan(text: string, provided: ProvidedSpan, refDate: string | undefined): Span {
  const rule = RULES.provider;
  const words = replacementFor({ start: provided.start, end: provided.end, rule: 'provider' }, provided.type, text.slice(provided.start, provided.end), refDate);
  return { start: provided.start, end: provided.end, type: provided.type, tier: rule.tier, score: Math.min(1, Math.max(0, provided.score)), rule: 'provider', reason: rule.reason, ...words };
}

/** Adds the marks of a plug-in where the rules have none; never removes or changes a mark. Unsound offsets are ignored. */
export function addProvided(text: string, spans: readonly Span[], provided: readonly ProvidedSpan[], refDate?: string): Span[] {
  const result = [...spans];
  for (const extra of provided) {
    if (!isSound(text, extra) || result.some((span) => span.start < extra.end && extra.start < span.end)) continue;
    result.push(toSpan(text, extra, refDate));
  }
  return result.sort((a, b) => a.start - b.start);
}

/** `detect` with further marks from a plug-in such as a local model. Off unless called. @throws what the provider throws: callers fail closed */
export async function detectWith(provider: SpanProvider, text: string, options: DetectOptions = {}): Promise<Span[]> {
  return addProvided(text, detect(text, options), await provider.spans(text), options.refDate);
}
