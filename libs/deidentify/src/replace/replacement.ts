import type { Find } from '../rules.js';
import type { SpanType } from '../types.js';

const DEFAULTS: Record<SpanType, readonly string[]> = {
  NAME: ['[name removed]', '[patient]'], RELATIVE: ['[relative]', '[name removed]'], CLINICIAN: ['[clinician]', '[GP]', '[consultant]'],
  DOB: ['[date of birth removed]'], DATE: ['[date removed]'], AGE90: ['90 or over'],
  NHS: ['[number removed]'], CHI: ['[number removed]'], NINO: ['[number removed]'], ID: ['[number removed]'],
  PHONE: ['[contact removed]'], EMAIL: ['[contact removed]'], URL: ['[contact removed]'], IP: ['[contact removed]'],
  POSTCODE: ['[postcode removed]'], ADDRESS: ['[address removed]'], PLACE: ['[place]'], FACILITY: ['[health service]'], ORG: ['[organisation]'],
  DEVICE: ['[number removed]'], VEHICLE: ['[number removed]'], UNKNOWN_CAPITALISED: ['[name removed]', ''],
};

/** The suggested words for a mark and up to three others. */
export function replacementFor(find: Find, type: SpanType): { replacement: string; alternatives: string[] } {
  const [first = '', ...others] = DEFAULTS[type];
  const replacement = find.replacement ?? first;
  return { replacement, alternatives: (find.alternatives ?? others).filter((other) => other !== replacement) };
}
