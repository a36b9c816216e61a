import { attestationVersion } from '@without-walls/contracts';

export interface Attestation {
  readonly version: string;
  readonly statements: readonly string[];
  /** The two grounds a presenter can choose between; exactly one is stored with the case. */
  readonly basis: Record<'anonymised' | 'consent', string>;
}

/** What a presenter states on submitting, by version. A version that was ever used stays, so that a stored one can be shown again. */
export const attestations: Readonly<Record<string, Attestation>> = {
  '2026-11': {
    version: '2026-11',
    statements: [
      'I have taken out names, dates, addresses, places, employers, numbers and contact details, of the person and of anyone around them.',
      'I have asked myself whether a neighbour, a colleague or a local reporter could tell who this is.',
      'I remain responsible for this person\u2019s care. What the team writes is advice from what I have told them.',
      'If anyone is in danger I act now and do not wait for an answer here.',
    ],
    basis: {
      anonymised: 'I do not know of anyone here who could recognise this person.',
      consent: 'Someone here might recognise this person, and the person has agreed that I share the case.',
    },
  },
};

/** The version a presenter must agree to now. */
export function currentAttestation(): Attestation {
  const current = attestations[attestationVersion];
  if (!current) throw new Error('the current attestation has no text');
  return current;
}
