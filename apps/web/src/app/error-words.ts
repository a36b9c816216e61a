import type { ErrorCode } from '@without-walls/contracts';
import { ApiError, OfflineError } from './api/errors';

export type ErrorWords = {
  /** What happened. */
  what: string;
  /** What was kept and what to do now. */
  then: string;
};

/** Every code of the contracts in words for people. A new code does not compile without words. */
export const errorWords: Record<ErrorCode, ErrorWords> = {
  invalid_input: { what: 'Some answers need another look', then: 'Everything you wrote is still here. Correct what is marked and try again.' },
  bad_json: { what: 'The request was garbled on its way', then: 'What you wrote is still here. Try again; if it happens twice, reload the page.' },
  idempotency_key_missing: { what: 'This page is older than the server', then: 'Nothing was changed. Reload the page and try again.' },
  not_signed_in: { what: 'You are not signed in', then: 'Sign in, and you come back to where you were.' },
  sign_in_expired: { what: 'Your sign-in has run out', then: 'Sign in again. What you wrote is still here.' },
  wrong_credentials: { what: 'That e-mail address and password do not go together', then: 'Check both and try again. Capital letters count in the password.' },
  bad_signature: { what: 'The sender of this message could not be verified', then: 'Nothing was changed.' },
  forbidden: { what: 'Your roles do not include this', then: 'Nothing was changed. An administrator of your network can change what you may do.' },
  cross_site: { what: 'The request seemed to come from another website', then: 'Nothing was changed. Open Without Walls from its own address and try again.' },
  not_own_case: { what: 'Only the presenter of this case can do that', then: 'Nothing was changed. You can write in the case’s thread instead.' },
  own_case: { what: 'This is your own case', then: 'Somebody else has to take this step, so that two people have looked. Nothing was changed.' },
  read_only: { what: 'You are here to watch and listen', then: 'Nothing was changed. The facilitator can give you another part.' },
  not_found: { what: 'There is nothing here that you can open', then: 'It may have been moved, withdrawn, or be for other people. Check the link, or go back.' },
  method_not_allowed: { what: 'The server does not know this step', then: 'Nothing was changed. Reload the page and try again.' },
  conflict: { what: 'Somebody else changed this at the same moment', then: 'Your text is still here. Look at what is there now, then try again.' },
  stale_version: { what: 'This has changed since you opened it', then: 'Nothing was overwritten and your text is still here. Compare the two, then save again.' },
  wrong_state: { what: 'This step is no longer open', then: 'Somebody may have moved it on already. The page now shows where things stand.' },
  idempotency_key_reused: { what: 'This was sent before with other words', then: 'Look at what is there now; if something is missing, send it again.' },
  removed_from_round: { what: 'You were taken out of this round', then: 'You cannot come in again before it ends. What you wrote stays, and your attendance up to now counts.' },
  waiting_in_lobby: { what: 'You wait to be let in', then: 'The facilitator sees that you are here. Nothing else is needed from you.' },
  guests_not_allowed: { what: 'This network takes no guests', then: 'Nothing was made. An administrator can allow guests in the network settings.' },
  second_looker_needed: { what: 'Another person looks next', then: 'Your look is kept. This network asks for two different people before a case is released.' },
  opinion_required: { what: 'An opinion is needed first', then: 'Nothing was revealed. At least one member has to file an opinion.' },
  identifiers_found: { what: 'The text may identify somebody', then: 'Nothing was sent and nothing was lost. Replace or remove what is marked in red.' },
  marks_undecided: { what: 'Some marks still wait for your decision', then: 'Nothing was lost. Say for each amber mark whether it stays or goes.' },
  not_ready: { what: 'Something needed is still missing', then: 'What you wrote is saved. The list beside the case says what is missing.' },
  urgent_route_unacknowledged: { what: 'A red flag asks for an urgent route first', then: 'Nothing was lost. Read what the flag asks for and confirm that it is being done.' },
  attestation_outdated: { what: 'The statement you agree to has changed', then: 'Nothing was lost. Read the new wording and agree to it.' },
  file_refused: { what: 'This file cannot be taken', then: 'Nothing of it was kept. The sentence beside it says what to do.' },
  files_undecided: { what: 'A file still waits for a decision', then: 'Nothing was released. Say for each file whether its pages are shared, kept back or removed.' },
  invitation_invalid: { what: 'This invitation no longer works', then: 'It was used, withdrawn, or has run out. Ask the person who invited you for a new one.' },
  too_large: { what: 'That is more than the server takes in one piece', then: 'What you wrote is still here. Shorten it and try again.' },
  unsupported_media_type: { what: 'The server cannot read this kind of content', then: 'Nothing was changed. Reload the page and try again.' },
  too_many_requests: { what: 'That was too often in a short time', then: 'Nothing was lost. Wait a minute, then try again.' },
  internal: { what: 'Something went wrong on our side', then: 'What you wrote is still here. Try again; if it happens twice, ask for help with the reference below.' },
  checker_unavailable: { what: 'The check for identifiers is not running', then: 'Nothing was sent, because nothing goes out unchecked. Your text is kept; try again in a few minutes.' },
  media_unavailable: { what: 'Video cannot be had at the moment', then: 'The round goes on without it: agenda, floor and recommendations work as usual.' },
  not_available: { what: 'The server is busy or being restarted', then: 'Nothing was lost. Try again in a minute.' },
};

const offline: ErrorWords = { what: 'No answer from the server', then: 'You may be offline. What you wrote is still here; it is safe to try again.' };
const unknown: ErrorWords = { what: 'Something on this page went wrong', then: 'What is saved is safe. Reload the page; if it happens again, ask for help.' };

/** Words for any error that a page can meet. */
export function wordsFor(error: unknown): ErrorWords {
  if (error instanceof ApiError) return errorWords[error.code];
  return error instanceof OfflineError ? offline : unknown;
}

/** The message for one field (`body.email`) of an `invalid_input`, if there is one. */
export function fieldMessage(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.fields.find((field) => field.path === path || field.path === `body.${path}`)?.message;
}
