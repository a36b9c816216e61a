import { detect } from '../detect.js';
import { CLEAN_NOTES } from './clean-notes.js';
import { namesByOrigin, referrals, type NameForm } from './generate.js';
import { hardCases } from './hard-cases.js';
import { alarms, score, type Alarms, type Score } from './metrics.js';
import { half, type Half } from './slots.js';

export interface NameResult {
  form: NameForm;
  full: number;
  worst: { origin: string; full: number };
}

export interface Evaluation {
  referrals: Score;
  hard: Score;
  names: NameResult[];
  clean: Alarms;
}

const FORMS: readonly NameForm[] = ['full', 'given', 'family', 'lower', 'upper'];
const TEXTS = 600;
const EACH_ORIGIN = 24;

const find = (text: string): ReturnType<typeof detect> => detect(text, { refDate: '2026-01-01' });

function nameResult(which: Half, form: NameForm): NameResult {
  let elements = 0;
  let full = 0;
  let worst = { origin: '', full: 1 };
  for (const [origin, texts] of namesByOrigin(which, form, EACH_ORIGIN)) {
    const { overall } = score(texts, find);
    elements += overall.elements;
    full += overall.full;
    const share = overall.full / overall.elements;
    if (share < worst.full) worst = { origin, full: share };
  }
  return { form, full: full / elements, worst };
}

/** Runs the library over one half of its own evaluation. The lists must be loaded. */
export function evaluate(which: Half): Evaluation {
  return {
    referrals: score(referrals(which, TEXTS), find),
    hard: score(hardCases(which), find),
    names: FORMS.map((form) => nameResult(which, form)),
    clean: alarms(half(CLEAN_NOTES, which), find),
  };
}
