import { isCode } from '../../app/api/errors';
import { wordsFor, type ErrorWords } from '../../app/error-words';

/** In a live room several people press at once: what that means here, rather than in a form. */
export function refusalWords(error: unknown): ErrorWords {
  if (isCode(error, 'stale_version')) return { what: 'Somebody moved the round on at the same moment', then: 'Your press did nothing. Look where it stands now, then press again if it is still right.' };
  if (isCode(error, 'wrong_state')) return { what: 'That does not fit where the round stands', then: 'Nothing was changed.' };
  if (isCode(error, 'not_found')) return { what: 'That is no longer there', then: 'Somebody may have been quicker. Nothing was changed.' };
  return wordsFor(error);
}
