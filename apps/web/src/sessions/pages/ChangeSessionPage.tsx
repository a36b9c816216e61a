import type { SessionView } from '@without-walls/contracts';
import { localOf } from '@without-walls/domain';
import { InlineNotice, Page } from '@without-walls/ui';
import { useNavigate, useParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { SessionForm } from '../components/SessionForm';
import type { PlanFields } from '../plan-form';
import { useChangeSession, useSession } from '../sessions.queries';

/** Changes time, title or facilitator of a planned session. */
export function ChangeSessionPage() {
  const { id = '' } = useParams();
  const query = useSession(id);
  return <Page heading="Change the session" width="reading"><Loaded query={query}>{(session) => <Change session={session} />}</Loaded></Page>;
}

function startOf(session: SessionView): PlanFields {
  const [date = '', time = ''] = localOf(session.startsAt, session.timeZone).split('T');
  return { kind: session.kind, title: session.title, date, time, timeZone: session.timeZone, minutes: String(session.minutes), facilitatorId: session.facilitator?.id ?? '', cutOffDays: String(session.caseCutOffDays), runSheet: false };
}

function Change({ session }: { session: SessionView }) {
  const change = useChangeSession(session.id);
  const navigate = useNavigate();
  const submit = async ({ kind, title, date, time, timeZone, minutes, facilitatorId, cutOffDays }: PlanFields) => {
    const body = { version: session.version, kind, title: title.trim(), localStart: `${date}T${time}`, timeZone, minutes: Number(minutes), caseCutOffDays: Number(cutOffDays), ...(facilitatorId ? { facilitatorId } : {}) };
    if (await change.run({ params: { id: session.id }, body })) void navigate(`/sessions/${session.id}`);
  };
  if (!session.can.edit) return <InlineNotice tone="info">This session can no longer be changed.</InlineNotice>;
  const told = session.invitationsSentAt ? <InlineNotice tone="info">Invitations were sent. After saving, send an update from the session’s page so that calendars follow.</InlineNotice> : null;
  return <SessionForm start={startOf(session)} does="Save the changes" pending={change.pending} error={change.error} onSubmit={(fields) => void submit(fields)} after={told} />;
}
