import { invite } from '@without-walls/contracts';
import { Button, ErrorSummary, InlineNotice, Page, Row, Stack, TextField, buttonLook } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { isCode } from '../../app/api/errors';
import { ProblemNotice } from '../../app/Problem';
import { useAction } from '../../app/query/useAction';
import { MemberFields } from '../components/MemberFields';
import { useFaults } from '../components/useFaults';
import { emptyMember, fieldsOf } from '../member-form';
import { invitationsKey, useSites } from '../people.queries';

function personFaults(email: string, name: string): Record<string, string> {
  return {
    ...(/^\S+@\S+\.\S+$/.test(email) ? {} : { email: 'Enter an e-mail address, like name@example.org' }),
    ...(name.trim() ? {} : { name: 'Enter the name as colleagues know it' }),
  };
}

function useInviteForm() {
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [draft, setDraft] = useState(emptyMember);
  const [sent, setSent] = useState<string | null>(null);
  const action = useAction(invite, { stale: [invitationsKey] });
  const faults = useFaults(draft, action.error, () => personFaults(email.trim(), name));
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setSent(null);
    if (!faults.check()) return;
    const reply = await action.run({ body: { email: email.trim(), name: name.trim(), ...fieldsOf(draft) } });
    if (!reply) return;
    setSent(email.trim());
    setEmail('');
    setName('');
  };
  return { email, setEmail, name, setName, draft, setDraft, sent, action, faults, onSubmit };
}

/** Invite a person: an e-mail with a link goes to them. */
export function InvitePage() {
  const form = useInviteForm();
  const sites = useSites();
  return (
    <Page heading="Invite a person" lede="They get an e-mail with a link that lasts two weeks, choose a password, and are in." width="reading">
      <form onSubmit={(event) => void form.onSubmit(event)} noValidate>
        <Stack gap={6}>
          {form.sent ? <InlineNotice tone="good" live title={`Invitation sent to ${form.sent}`}>It stands under People until it is accepted. You can invite the next person here; the roles and the site stay as you chose them.</InlineNotice> : null}
          <ErrorSummary faults={form.faults.list} attempt={form.faults.attempt} />
          {isCode(form.action.error, 'invalid_input') ? null : <ProblemNotice error={form.action.error} />}
          <TextField id="email" label="E-mail address" type="email" inputMode="email" autoComplete="off" value={form.email} onChange={form.setEmail} error={form.faults.byField['email']} />
          <TextField id="name" label="Name" hint="With the title, as colleagues know them" autoComplete="off" maxLength={120} value={form.name} onChange={form.setName} error={form.faults.byField['name']} />
          <MemberFields draft={form.draft} onChange={form.setDraft} faults={form.faults.byField} sites={sites.data ?? []} />
          <Row>
            <Button type="submit" variant="primary" pending={form.action.pending}>Send the invitation</Button>
            <Link to="/people" {...buttonLook('quiet')}>Back to people</Link>
          </Row>
        </Stack>
      </form>
    </Page>
  );
}
