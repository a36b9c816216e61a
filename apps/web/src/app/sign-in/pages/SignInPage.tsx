import { signIn } from '@without-walls/contracts';
import { Button, ErrorSummary, PasswordField, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { fieldMessage } from '../../error-words';
import { ProblemNotice } from '../../Problem';
import { useAction } from '../../query/useAction';
import { isCode } from '../../api/errors';
import { useArrive } from '../useArrive';
import { DemoSignIns, useDemoSignIns } from './DemoSignIns';
import { Door } from './Door';
import styles from './Door.module.css';

type Faults = { email?: string; password?: string };

function faultsOf(email: string, password: string): Faults {
  const faults: Faults = {};
  if (!/^\S+@\S+$/.test(email)) faults.email = 'Enter your e-mail address, like name@example.org';
  if (!password) faults.password = 'Enter your password';
  return faults;
}

function useSignInForm() {
  const arrive = useArrive();
  const action = useAction(signIn, { onDone: arrive });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(email.trim(), password);
    setFaults(found);
    setAttempt(attempt + 1);
    if (Object.keys(found).length === 0) void action.run({ body: { email: email.trim(), password } });
  };
  const shown: Faults = { email: faults.email ?? fieldMessage(action.error, 'email'), password: faults.password ?? fieldMessage(action.error, 'password') };
  return { action, email, setEmail, password, setPassword, faults: shown, attempt, onSubmit };
}

/** Sign in with e-mail and password; in a demonstration with one press. */
export function SignInPage() {
  const form = useSignInForm();
  const demo = useDemoSignIns();
  const [search] = useSearchParams();
  const list = Object.entries(form.faults).flatMap(([field, message]) => (message ? [{ field, message }] : []));
  return (
    <Door title="Sign in" heading="Sign in" lede={search.has('to') ? 'After that you come to the page you asked for.' : 'Case conferences and learning for people who care for people living with pain.'} aside={demo.length > 0 ? <DemoSignIns people={demo} /> : null}>
      <form className={styles.form} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary faults={list} attempt={form.attempt} />
        {isCode(form.action.error, 'invalid_input') ? null : <ProblemNotice error={form.action.error} />}
        <TextField id="email" label="E-mail address" type="email" autoComplete="username" inputMode="email" spellCheck={false} value={form.email} onChange={form.setEmail} error={form.faults.email} />
        <PasswordField id="password" label="Password" autoComplete="current-password" value={form.password} onChange={form.setPassword} error={form.faults.password} />
        <div><Button type="submit" variant="primary" pending={form.action.pending}>Sign in</Button></div>
      </form>
    </Door>
  );
}
