import type { domains, owners, strengths } from '@without-walls/contracts';

/** The words of a letter for the codes of a recommendation. */
export const domainWords: Record<(typeof domains)[number], string> = { medicines: 'Medicines', physical: 'Movement and physical', psychological: 'Psychological', social: 'Social', investigation: 'Investigation', referral: 'Referral', 'self-management': 'Self-management', communication: 'Communication' };
export const ownerWords: Record<(typeof owners)[number], string> = { presenter: 'You, the presenter', 'practice-team': 'The practice team', pharmacist: 'The pharmacist', physiotherapist: 'The physiotherapist', psychologist: 'The psychologist', 'pain-team': 'The pain team', person: 'The person', other: 'Someone else' };
export const strengthWords: Record<(typeof strengths)[number], string> = { strong: 'The team recommends this', suggest: 'The team suggests this', consider: 'To be considered' };
