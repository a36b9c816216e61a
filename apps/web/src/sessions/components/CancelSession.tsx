import type { SessionView } from '@without-walls/contracts';
import { Button, Dialog, Stack } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { plural } from '../session-words';
import { useCancelSession } from '../sessions.queries';

/** Cancelling cannot be undone: it says what will happen, and asks why. */
export function CancelSession({ session }: { session: SessionView }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const cancel = useCancelSession(session.id);
  const submit = async () => {
    setAsked(true);
    if (!reason.trim()) return;
    if (await cancel.run({ params: { id: session.id }, body: { version: session.version, reason: reason.trim() } })) setOpen(false);
  };
  const told = session.invitationsSentAt ? `${plural(session.invitees.length, 'person', 'people')} will be told, and calendars drop the entry.` : 'Nobody was invited yet, so nobody is told.';
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>Cancel the session</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Cancel “${session.title}”?`} size="small">
        <Stack>
          <p>{told} {session.cases > 0 ? `${plural(session.cases, 'case goes', 'cases go')} back to the list and keep${session.cases === 1 ? 's' : ''} ${session.cases === 1 ? 'its' : 'their'} place.` : ''}</p>
          <CheckedField label="Why" hint="Goes to everyone who was invited. No case text." value={reason} onChange={setReason} maxLength={400} error={asked && !reason.trim() ? 'Say why in a line, so that people understand' : undefined} />
          <ProblemNotice error={cancel.error} />
          <Button variant="danger-filled" pending={cancel.pending} onClick={() => void submit()}>Cancel the session</Button>
        </Stack>
      </Dialog>
    </>
  );
}
