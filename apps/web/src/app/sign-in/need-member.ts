import { redirect, type LoaderFunctionArgs } from 'react-router';
import { isCode } from '../api/errors';
import { fetchMe } from '../me';
import { meKey } from '../me-key';
import { queryClient } from '../query/client';
import { gate } from './gate';

/** Loader of everything behind the sign-in: reads the member, or leads to the sign-in page and back. */
export async function needMember({ request }: LoaderFunctionArgs): Promise<null> {
  try {
    if (!queryClient.getQueryData(meKey)) await fetchMe();
    gate.arm();
    return null;
  } catch (error) {
    if (!isCode(error, 'not_signed_in', 'sign_in_expired')) throw error;
    const { pathname, search } = new URL(request.url);
    throw redirect(pathname === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(pathname + search)}`);
  }
}
