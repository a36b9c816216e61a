import { Button, Dialog, Row, Stack } from '@without-walls/ui';
import { useEffect, useState } from 'react';
import { renewSignIn } from './renew';
import { useSignOut } from './useSignOut';

/** Two minutes before the sign-in ends for want of activity. Any key or press keeps it, the button says so. */
export function IdleWarning({ endsAt }: { endsAt: number }) {
  const left = useSecondsUntil(endsAt);
  const signOut = useSignOut();
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <Dialog open onClose={() => void renewSignIn()} size="small" title="Are you still there?">
      <Stack>
        <p>Nobody has used this page for a while. In <span aria-hidden="true">{clock}</span><span role="timer" aria-live="off" style={{ position: 'absolute', clipPath: 'inset(50%)' }}>less than two minutes</span> it will be covered until you sign in again. Nothing you wrote is lost.</p>
        <Row>
          <Button variant="primary" data-autofocus onClick={() => void renewSignIn()}>Stay signed in</Button>
          <Button variant="quiet" onClick={() => void signOut()}>Sign out</Button>
        </Row>
      </Stack>
    </Dialog>
  );
}

function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.round((at - now) / 1000));
}
