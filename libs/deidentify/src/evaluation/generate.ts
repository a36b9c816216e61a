import { NAME_CARRIERS, TEMPLATES } from './templates.js';
import { ORIGINS } from './origins.js';
import { seeded, type Random } from './random.js';
import { SLOTS, half, type Half } from './slots.js';

/** A text with the identifiers that are known to be in it. */
export interface Labelled {
  id: string;
  text: string;
  elements: readonly { start: number; end: number; type: string }[];
}

function fill(template: string, random: Random, which: Half, id: string): Labelled {
  const elements: { start: number; end: number; type: string }[] = [];
  let text = '';
  let at = 0;
  for (const match of template.matchAll(/\{(\w+)\}/g)) {
    const slot = SLOTS[match[1] ?? ''];
    if (!slot) throw new Error(`unknown slot ${match[0]}`);
    text += template.slice(at, match.index);
    const value = slot.make(random, which);
    elements.push({ start: text.length, end: text.length + value.length, type: slot.type });
    text += value;
    at = match.index + match[0].length;
  }
  return { id, text: text + template.slice(at), elements };
}

/** Synthetic referral texts, the same on every run. @param count how many texts */
export function referrals(which: Half, count: number): Labelled[] {
  const random = seeded(which === 'dev' ? 20_241 : 77_003);
  const templates = half(TEMPLATES, which);
  return Array.from({ length: count }, (_, i) => fill(templates[i % templates.length] ?? '', random, which, `${which}-${i}`));
}

export type NameForm = 'full' | 'given' | 'family' | 'lower' | 'upper';

function shaped(form: NameForm, random: Random, which: Half, origin: (typeof ORIGINS)[number]): string {
  const given = random.pick(half(origin.given, which));
  const family = random.pick(half(origin.family, which));
  if (form === 'given') return given;
  if (form === 'family') return family;
  const full = `${given} ${family}`;
  return form === 'lower' ? full.toLowerCase() : form === 'upper' ? full.toUpperCase() : full;
}

/** One name in a plain sentence, for every origin. */
export function namesByOrigin(which: Half, form: NameForm, each: number): Map<string, Labelled[]> {
  const random = seeded(which === 'dev' ? 311 : 90_210);
  const carriers = half(NAME_CARRIERS, which);
  return new Map(
    ORIGINS.map((origin) => [
      origin.origin,
      Array.from({ length: each }, (_, i) => {
        const carrier = carriers[i % carriers.length] ?? '';
        const start = carrier.indexOf('{x}');
        const name = shaped(form, random, which, origin);
        return { id: `${origin.origin}-${i}`, text: carrier.replace('{x}', name), elements: [{ start, end: start + name.length, type: 'NAME' }] };
      }),
    ]),
  );
}

/** Texts with identifiers in double brackets: "[[NAME:Tom]] fell". */
export function marked(id: string, source: string): Labelled {
  const elements: { start: number; end: number; type: string }[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\[\[(\w+):([^\]]+)\]\]/g)) {
    text += source.slice(at, match.index);
    elements.push({ start: text.length, end: text.length + (match[2] ?? '').length, type: match[1] ?? '' });
    text += match[2] ?? '';
    at = match.index + match[0].length;
  }
  return { id, text: text + source.slice(at), elements };
}

