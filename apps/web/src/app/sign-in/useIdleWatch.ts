import { useEffect, useState } from 'react';
import { signOut } from '@without-walls/contracts';
import { call } from '../api/call';
import { isCode } from '../api/errors';
import { fetchMe, useMe } from '../me';
import { lastActivity } from './activity';
import { gate } from './gate';
import { idleStep } from './idle';
import { followSignIn } from './share';

const lookEveryMs = 5000;

/** The sign-in ran out unattended: ends it for certain and covers the page. */
async function endUnattended() {
  gate.open('idle');
  await call(signOut, {}, { signedOutIsFine: true }).catch(() => null);
}

/** Asks for more time. A sign-in that is over already is asked for again over the page. */
export async function renewSignIn(): Promise<void> {
  try {
    await fetchMe();
  } catch (error) {
    if (isCode(error, 'not_signed_in', 'sign_in_expired')) gate.open('expired');
  }
}

/** Watches the idle time-out: renews it while the person is active, and says when the warning must be shown. */
export function useIdleWatch(): { warning: boolean; idleEndsAt: number } {
  const me = useMe();
  const idleEndsAt = Date.parse(me.signIn.idleEndsAt);
  const [warning, setWarning] = useState(false);
  useEffect(followSignIn, []);
  useEffect(() => {
    const readAt = Date.now();
    const look = () => {
      const step = gate.read() ? 'fine' : idleStep({ now: Date.now(), idleEndsAt, readAt, activeAt: lastActivity() });
      setWarning(step === 'warn');
      if (step === 'renew') void renewSignIn();
      if (step === 'over') void endUnattended();
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [idleEndsAt]);
  return { warning, idleEndsAt };
}
