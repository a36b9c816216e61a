import { Button, InlineNotice, Stack } from '@without-walls/ui';
import { useParams } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { Door } from '../../app/sign-in/pages/Door';
import { useEndNextChance } from '../learning.queries';

/** From a mail: no more messages about missed lectures. Opening it does nothing; the press does. */
export function NoMorePage() {
  const token = useParams()['token'] ?? '';
  const end = useEndNextChance();
  return (
    <Door title="No more messages" heading="No more messages" lede="About lectures that you missed and that come round again.">
      {end.done ? <InlineNotice tone="good" live title="You get no more of them">You can turn them on again on the page of your topics.</InlineNotice> : <Stack gap={4}><ProblemNotice error={end.error} /><p><Button variant="primary" pending={end.pending} onClick={() => void end.run({ params: { token } })}>Send me no more</Button></p></Stack>}
    </Door>
  );
}
