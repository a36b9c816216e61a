import { isCode } from '../api/errors';
import { fetchMe } from '../me';
import { gate } from './gate';

/** Asks for more time. A sign-in that is over already is asked for again over the page. */
export async function renewSignIn(): Promise<void> {
  try {
    await fetchMe();
  } catch (error) {
    if (isCode(error, 'not_signed_in', 'sign_in_expired')) gate.open('expired');
  }
}
