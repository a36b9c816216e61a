import { demoSignIn, signIn, type Me } from '@without-walls/contracts';
import { Button, Dialog, PasswordField, Row, Stack, announce } from '@without-walls/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { reopenSocket } from '../live/socket';
import { keepMe } from '../me';
import { meKey } from '../me-key';
import { ProblemNotice } from '../Problem';
import { useAction } from '../query/useAction';
import { gate, type GateReason } from './gate';

const why: Record<GateReason, string> = {
  expired: 'Your sign-in has run out.',
  idle: 'Nobody was here for a while, so the page is covered.',
  'ended-elsewhere': 'This sign-in was ended from another place.',
};

function onward(me: Me) {
  keepMe(me);
  reopenSocket();
  announce('Signed in again. You are back where you were.');
  gate.close(true);
}

/** The same member signs in again over the page; nothing under it is lost or seen. */
export function SignInAgain({ reason }: { reason: GateReason }) {
  const me = useQuery<Me>({ queryKey: meKey, enabled: false }).data;
  const [password, setPassword] = useState('');
  const enter = useAction(signIn, { onDone: onward });
  const demo = useAction(demoSignIn, { onDone: onward });
  if (!me) return null;
  if (me.guest) return <Dialog open onClose={() => undefined} canClose={false} opaque size="small" title="Your visit is over"><p>The round has ended, or the link was withdrawn. Thank you for coming; you can close this page.</p></Dialog>;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void enter.run({ body: { email: me.email, password } });
  };
  return (
    <Dialog open onClose={() => undefined} canClose={false} opaque size="small" title="Sign in to go on">
      <form onSubmit={onSubmit}>
        <Stack>
          <p>{why[reason]} Your page and what you wrote are kept underneath.</p>
          <ProblemNotice error={enter.error ?? demo.error} />
          <input type="hidden" name="username" autoComplete="username" value={me.email} />
          <PasswordField label={`Password of ${me.email}`} autoComplete="current-password" data-autofocus value={password} onChange={setPassword} />
          <Row>
            <Button type="submit" variant="primary" pending={enter.pending}>Sign in</Button>
            {me.demo ? <Button pending={demo.pending} onClick={() => void demo.run({ body: { memberId: me.id } })}>Demo: go on as {me.name}</Button> : null}
            <Button variant="quiet" onClick={() => window.location.assign('/sign-in')}>Leave the page</Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
