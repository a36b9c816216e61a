import { signOut } from '@without-walls/contracts';
import { useEffect, useState } from 'react';
import { call } from '../api/call';
import { useMe } from '../me';
import { lastActivity } from './activity';
import { gate } from './gate';
import { idleStep } from './idle';
import { renewSignIn } from './renew';
import { followSignIn } from './share';

const lookEveryMs = 5000;

/** The sign-in ran out unattended: ends it for certain and covers the page. */
async function endUnattended() {
  gate.open('idle');
  await call(signOut, {}, { signedOutIsFine: true }).catch(() => null);
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
