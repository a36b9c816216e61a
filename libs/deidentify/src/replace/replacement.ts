import type { Find } from '../rules.js';
import type { SpanType } from '../types.js';
import { ageWords, coarseWords, intervalWords } from './intervals.js';

const DEFAULTS: Record<SpanType, readonly string[]> = {
  NAME: ['[name removed]', '[patient]', 'the patient'],
  RELATIVE: ['[relative]', '[name removed]', ''],
  CLINICIAN: ['[clinician]', 'GP', 'consultant'],
  DOB: ['[date of birth removed]'],
  DATE: ['[date removed]'],
  AGE90: ['90 or over'],
  NHS: ['[number removed]'],
  CHI: ['[number removed]'],
  NINO: ['[number removed]'],
  ID: ['[number removed]'],
  PHONE: ['[contact removed]'],
  EMAIL: ['[contact removed]'],
  URL: ['[contact removed]'],
  IP: ['[contact removed]'],
  POSTCODE: ['[postcode removed]', ''],
  ADDRESS: ['[address removed]', ''],
  PLACE: ['[place]', 'small town', 'village'],
  FACILITY: ['[health service]', 'district hospital', 'GP practice'],
  ORG: ['[organisation]', 'employer', 'club'],
  DEVICE: ['[number removed]'],
  VEHICLE: ['[number removed]'],
  UNKNOWN_CAPITALISED: ['[name removed]', ''],
};

/** Kinds of organisations and places told by their own words. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:infirmary|hospital)\b/i, 'district hospital'],
  [/\b(?:hospice)\b/i, 'hospice'],
  [/\b(?:surgery|practice|medical cent(?:re|er)|health cent(?:re|er)|partners)\b/i, 'GP practice'],
  [/\b(?:pharmacy|chemists?)\b/i, 'pharmacy'],
  [/\bclinic\b/i, 'clinic'],
  [/\bprimary|infant|junior school\b/i, 'primary school'],
  [/\b(?:nursery|preschool)\b/i, 'nursery'],
  [/\b(?:academy|high school|grammar|secondary|school)\b/i, 'secondary school'],
  [/\b(?:university|college)\b/i, 'college'],
  [/\b(?:hmp|hmyoi|yoi|prison|jail)\b/i, 'prison'],
  [/\b(?:care home|nursing home|residential|lodge)\b/i, 'care home'],
  [/\b(?:church|chapel|cathedral|mosque|temple|synagogue|gurdwara|mandir)\b/i, 'place of worship'],
  [/\b(?:club|fc|afc|rfc|rufc|harriers)\b/i, 'sports club'],
  [/\b(?:ltd|limited|plc|llp|inc)\b/i, 'employer'],
];

const kindOf = (matched: string): string | undefined => KINDS.find(([pattern]) => pattern.test(matched))?.[1];

function byRule(find: Find, matched: string, refDate: string | undefined): string[] {
  const type = find.rule;
  if (type === 'dob') return [ageWords(matched, refDate)].filter((words) => words !== undefined);
  if (type === 'date.full' || type === 'date.partial') return [intervalWords(matched, refDate), ...coarseWords(matched)].filter((words) => words !== undefined);
  if (type === 'place.small' || type === 'place.form' || type === 'place.context') return ['small town'];
  if (type === 'place.large') return ['town or city'];
  if (type === 'place.region') return ['region'];
  if (type === 'employer.large') return ['large employer'];
  if (type === 'facility' || type.startsWith('organisation')) return [kindOf(matched)].filter((words) => words !== undefined);
  return [];
}

/** The suggested words for a mark and up to three others. @param matched the marked words @param refDate ISO date of the referral */
export function replacementFor(find: Find, type: SpanType, matched: string, refDate: string | undefined): { replacement: string; alternatives: string[] } {
  const own = find.replacement === undefined ? [] : [find.replacement];
  const all = [...new Set([...own, ...byRule(find, matched, refDate), ...(find.alternatives ?? []), ...DEFAULTS[type]])];
  return { replacement: all[0] ?? '', alternatives: all.slice(1, 4) };
}
