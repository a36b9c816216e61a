import { acceptInvitation, readInvitation, type ReplyOf } from '@without-walls/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, ErrorSummary, PasswordField, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { call } from '../../api/call';
import { isCode } from '../../api/errors';
import { fieldMessage } from '../../error-words';
import { ProblemNotice } from '../../Problem';
import { Loaded } from '../../query/Loaded';
import { useAction } from '../../query/useAction';
import { useArrive } from '../useArrive';
import { Door } from './Door';
import styles from './Door.module.css';

type Invitation = ReplyOf<typeof readInvitation>;
const shortest = 12;

/** What an invitation link leads to: choose a password, and one is in. */
export function InvitationPage() {
  const token = useParams()['token'] ?? '';
  const query = useQuery({ queryKey: ['invitation', token], queryFn: ({ signal }) => call(readInvitation, { params: { token } }, { signal, signedOutIsFine: true }), retry: false, staleTime: Infinity });
  const invitation = query.data;
  return (
    <Door
      title="Your invitation"
      heading={invitation ? `Welcome to ${invitation.network}` : 'Your invitation'}
      lede={invitation ? `You sign in as ${invitation.email}. Choose a password, and you are in.` : 'The link in your e-mail brings you into a network.'}
    >
      <Loaded query={query} lines={3}>{(found) => <AcceptForm token={token} invitation={found} />}</Loaded>
    </Door>
  );
}

type Faults = { name?: string; password?: string };

function faultsOf(name: string, password: string): Faults {
  const faults: Faults = {};
  if (!name.trim()) faults.name = 'Enter your name as colleagues know it';
  if (password.length < shortest) faults.password = `Choose a password of at least ${shortest} characters`;
  return faults;
}

function AcceptForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const arrive = useArrive();
  const action = useAction(acceptInvitation, { onDone: arrive });
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const [own, setOwn] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const faults: Faults = { name: own.name ?? fieldMessage(action.error, 'name'), password: own.password ?? fieldMessage(action.error, 'password') };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(name, password);
    setOwn(found);
    setAttempt(attempt + 1);
    if (Object.keys(found).length === 0) void action.run({ params: { token }, body: { name: name.trim(), password } });
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <ErrorSummary attempt={attempt} faults={Object.entries(faults).flatMap(([field, message]) => (message ? [{ field, message }] : []))} />
      {isCode(action.error, 'invalid_input') ? null : <ProblemNotice error={action.error} />}
      <TextField id="name" label="Your name" hint="With your title, as colleagues should see it" autoComplete="name" value={name} onChange={setName} error={faults.name} />
      <input type="hidden" name="username" autoComplete="username" value={invitation.email} />
      <PasswordField id="password" label="Password" hint={`At least ${shortest} characters. Three or four unrelated words work well; you may paste it from a password manager.`} autoComplete="new-password" maxLength={128} value={password} onChange={setPassword} error={faults.password} />
      <div><Button type="submit" variant="primary" pending={action.pending}>Accept and sign in</Button></div>
    </form>
  );
}
