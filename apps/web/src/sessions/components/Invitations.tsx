import type { SessionView } from '@without-walls/contracts';
import { Button, InlineNotice, Section, When } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { useInvite } from '../sessions.queries';
import { plural } from '../session-words';

/** Sends invitations, and later updates; says first what goes out and to whom. */
export function Invitations({ session }: { session: SessionView }) {
  const invite = useInvite(session.id);
  if (!session.can.invite) return null;
  const again = session.invitationsSentAt !== null;
  const to = session.invitees.length;
  return (
    <Section heading="Invitations">
      {session.invitationsSentAt ? <p>Sent <When at={session.invitationsSentAt} />.</p> : null}
      <p>
        {again ? `An update goes to ${plural(to, 'person', 'people')}` : to > 0 ? `An e-mail goes to ${plural(to, 'person', 'people')}` : 'An e-mail goes to the team and to everyone who presents a case'}: the title, the time, the agenda with case codes, a link and a calendar file. The text of a case is never sent.
      </p>
      {session.agenda.length === 0 ? <InlineNotice tone="info">The agenda is still empty. You can send the invitations now and an update later.</InlineNotice> : null}
      <p><Button variant={again ? 'secondary' : 'primary'} pending={invite.pending} onClick={() => void invite.run({ params: { id: session.id }, body: { version: session.version } })}>{again ? 'Send an update' : 'Send the invitations'}</Button></p>
      {invite.done && !invite.pending ? <InlineNotice tone="good" live>{again ? 'On its way. Calendars change the entry they have.' : 'On their way.'}</InlineNotice> : null}
      <ProblemNotice error={invite.error} />
    </Section>
  );
}
