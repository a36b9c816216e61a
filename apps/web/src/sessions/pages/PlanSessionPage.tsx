import { caseCutOffDays } from '@without-walls/domain';
import { Page } from '@without-walls/ui';
import { useNavigate } from 'react-router';
import { useMe } from '../../app/me';
import { SessionForm } from '../components/SessionForm';
import type { PlanFields } from '../plan-form';
import { usePlanSession } from '../sessions.queries';

/** Plans a session; its agenda comes next. */
export function PlanSessionPage() {
  const plan = usePlanSession();
  const navigate = useNavigate();
  const { network } = useMe();
  const submit = async ({ kind, title, date, time, timeZone, minutes, facilitatorId, cutOffDays, runSheet }: PlanFields) => {
    const reply = await plan.run({ body: { kind, title: title.trim(), localStart: `${date}T${time}`, timeZone, minutes: Number(minutes), caseCutOffDays: Number(cutOffDays), runSheet, ...(facilitatorId ? { facilitatorId } : {}) } });
    if (reply) void navigate(`/sessions/${reply.id}`);
  };
  return (
    <Page heading="When is the next session?" lede="You plan its agenda on the next page. Nobody is told until you send the invitations." width="reading">
      <SessionForm start={{ kind: 'mdt', title: 'Weekly pain round', date: '', time: '13:00', timeZone: network.timeZone, minutes: '60', facilitatorId: '', cutOffDays: String(caseCutOffDays), runSheet: true }} offerSheet does="Plan the session" pending={plan.pending} error={plan.error} onSubmit={(fields) => void submit(fields)} />
    </Page>
  );
}
