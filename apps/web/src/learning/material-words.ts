import type { LectureHit, Material } from '@without-walls/contracts';
import type { Tone } from '@without-walls/ui';
import { dayWords } from '../curriculum/plan-words';

export const kindWords: Record<Material['kind'], string> = { slides: 'Slides', reading: 'To read', recording: 'Recording', lived: 'By a person living with pain' };
export const whereWords: Record<LectureHit['where'], string> = { lecture: 'The lecture', slides: 'On its slides', reading: 'To read', recording: 'Its recording', lived: 'By a person living with pain' };

export const stateWords: Record<Exclude<Material['state'], 'shown'>, { label: string; tone: Tone }> = {
  making: { label: 'Pages are being made', tone: 'blue' }, held: { label: 'Could not be read', tone: 'red' }, look: { label: 'Not shown yet: look at it', tone: 'apricot' }, expired: { label: 'No longer shown: consent has run out', tone: 'quiet' },
};

/** Licence, review and consent of one piece, in a line. */
export function factsOf({ licence, reviewOn, consentOn, expiresOn }: Pick<Material, 'licence' | 'reviewOn' | 'consentOn' | 'expiresOn'>, today: string): string {
  const review = reviewOn && (reviewOn < today ? `was to be reviewed by ${dayWords(reviewOn)}` : `to be reviewed by ${dayWords(reviewOn)}`);
  const consent = consentOn && expiresOn && `shared with consent of ${dayWords(consentOn)}, until ${dayWords(expiresOn)}`;
  const line = [licence ? `licence ${licence}` : null, review, consent].filter(Boolean).join('; ');
  return line && `${line[0]!.toUpperCase()}${line.slice(1)}.`;
}

/** `page 3` or `pages 3 and 5`. */
export const pagesWords = (pages: readonly number[]): string => (pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.slice(0, -1).join(', ')} and ${pages.at(-1)}`);
