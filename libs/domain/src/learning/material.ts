import { addMonths } from '../time/calendar.js';

/** What is asked of a piece of material before it is shown. Days as `2026-12-04`. */
export interface MaterialFacts {
  readonly kind: 'slides' | 'reading' | 'recording' | 'lived';
  readonly url: string | null;
  readonly text: string;
  readonly consentOn: string | null;
  readonly expiresOn: string | null;
}

/** Why it cannot be kept as it stands; nothing when it can. Consent of a person living with pain is for at most five years, and not for the past. */
export function materialFaults({ kind, url, text, consentOn, expiresOn }: MaterialFacts, today: string): { path: string; message: string }[] {
  const lived = kind === 'lived';
  return [
    (kind === 'reading' || kind === 'recording') && !url ? { path: 'url', message: 'Give the address' } : null,
    lived && !url && !text.trim() ? { path: 'text', message: 'Give the text, or an address' } : null,
    lived && (!consentOn || consentOn > today) ? { path: 'consentOn', message: 'Say when the person agreed; not a day to come' } : null,
    lived && (!expiresOn || expiresOn <= today) ? { path: 'expiresOn', message: 'Say until when it may be shown; a day to come' } : null,
    lived && consentOn && expiresOn && expiresOn > addMonths(consentOn, 60) ? { path: 'expiresOn', message: 'Five years after consent at the most; then ask again' } : null,
  ].filter((fault) => fault !== null);
}

/** Shown up to and with the last day that was agreed. */
export const isExpired = (expiresOn: string | null, today: string): boolean => expiresOn !== null && expiresOn < today;

/** The last day on which an expiry is near enough to be told of today: a month ahead. */
export const toldUntil = (today: string): string => addMonths(today, 1);
