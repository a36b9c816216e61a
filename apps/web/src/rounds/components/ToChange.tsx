import { Section } from '@without-walls/ui';
import { Suspense } from 'react';
import { onDemand } from '../on-demand';
import { useRoundState } from '../store/round-context';

const CommitForm = onDemand(async () => (await import('../../learning/components/CommitForm')).CommitForm);

/** At the end of a round that held a lecture: what one will do differently, while it is fresh. */
export function ToChange() {
  const agenda = useRoundState((round) => round.agenda);
  const held = agenda.filter((item) => item.kind === 'lecture' && item.state === 'done' && item.lectureId !== null);
  return held.map((item) => <Section key={item.id} heading={item.title}><Suspense fallback={null}><CommitForm lectureId={item.lectureId!} /></Suspense></Section>);
}
