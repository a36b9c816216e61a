import type { Profession } from '@without-walls/contracts';

/** How a body that recognises learning counts it. `minutesPerUnit` and `step` say how minutes become units; what is left below a step is not given. */
export interface CreditScheme {
  readonly id: CreditSchemeId;
  readonly name: string;
  /** As it stands behind the number: "1.5 AMA PRA Category 1 Credits". */
  readonly unit: string;
  readonly minutesPerUnit: number;
  /** Smallest part of a unit that is given. */
  readonly step: number;
  /** Most units a day; null for no maximum. */
  readonly perDay: number | null;
  /** Nothing is claimed without the reference under which the event was approved. */
  readonly needsApproval: boolean;
  /** Whom the body recognises learning for; null for anybody. */
  readonly professions: readonly Profession[] | null;
  /** What the paper is called: some bodies forbid the word certificate. */
  readonly title: string;
  readonly note: string;
}
export const creditSchemeIds = ['none', 'rcoa', 'rcp', 'rcgp', 'ama', 'mainpro', 'cccep'] as const;
export type CreditSchemeId = (typeof creditSchemeIds)[number];

const attendance = 'Statement of attendance';
const doctors: readonly Profession[] = ['GP', 'Consultant'];
/** Rules as the bodies publish them. Sources: pain-care.md §2f (RCoA, Federation of the Royal Colleges, RCGP/GMC, AMA, CFPC, CCCEP). */
export const creditSchemes: Readonly<Record<CreditSchemeId, CreditScheme>> = {
  none: { id: 'none', name: 'None', unit: 'hours', minutesPerUnit: 60, step: 0.25, perDay: null, needsApproval: false, professions: null, title: attendance, note: 'Not accredited.' },
  rcoa: { id: 'rcoa', name: 'RCoA', unit: 'CPD credits', minutesPerUnit: 60, step: 0.5, perDay: 6, needsApproval: true, professions: doctors, title: 'Certificate of attendance', note: 'One credit for an hour of educational content, six a day at most; claim only the hours you attended.' },
  rcp: { id: 'rcp', name: 'RCP', unit: 'CPD credits', minutesPerUnit: 60, step: 1, perDay: 8, needsApproval: true, professions: doctors, title: 'Certificate of attendance', note: 'Whole credits only, eight a day at most.' },
  rcgp: { id: 'rcgp', name: 'RCGP', unit: 'hours for appraisal', minutesPerUnit: 60, step: 0.25, perDay: null, needsApproval: false, professions: ['GP'], title: attendance, note: 'Counts with a reflective note of your own; self-assessed.' },
  ama: { id: 'ama', name: 'AMA PRA Category 1', unit: 'AMA PRA Category 1 Credits', minutesPerUnit: 60, step: 0.25, perDay: null, needsApproval: true, professions: doctors, title: 'Certificate of participation', note: 'Claim only the credit commensurate with your participation.' },
  mainpro: { id: 'mainpro', name: 'CFPC Mainpro+', unit: 'Mainpro+ certified credits', minutesPerUnit: 60, step: 0.25, perDay: null, needsApproval: true, professions: ['GP'], title: 'Certificate of participation', note: 'One credit an hour.' },
  cccep: { id: 'cccep', name: 'CCCEP', unit: 'CEUs', minutesPerUnit: 60, step: 0.25, perDay: null, needsApproval: true, professions: ['Pharmacist'], title: attendance, note: 'To be kept with the licence number of the learner.' },
};

/** Units for what was attended, a day at a time: summed, held at the day's maximum, and rounded down to the step at the end. Minutes of 0 or less count nothing. */
export function unitsFor(scheme: CreditScheme, attended: readonly { day: string; minutes: number }[]): number {
  const days = new Map<string, number>();
  for (const { day, minutes } of attended) if (minutes > 0) days.set(day, (days.get(day) ?? 0) + minutes);
  const units = [...days.values()].map((minutes) => Math.min(minutes / scheme.minutesPerUnit, scheme.perDay ?? Number.POSITIVE_INFINITY));
  // A hair above guards against 0.1 + 0.2: a step that was reached is given.
  return Math.floor(units.reduce((sum, one) => sum + one, 0) / scheme.step + 1e-9) * scheme.step;
}

/** Whether a body recognises learning for somebody of this profession. */
export const isFor = ({ professions }: Pick<CreditScheme, 'professions'>, profession: string): boolean => professions === null || professions.some((one) => one === profession);
