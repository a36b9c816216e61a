import type { Asked } from '@without-walls/contracts';
import { Button, Line, LineList, Section, When } from '@without-walls/ui';
import { useState } from 'react';
import { useAsked } from '../evaluation.queries';
import { Questionnaire } from './Questionnaire';

const keyOf = (one: Asked): string => `${one.instrument} ${one.occasion}`;

/** What I am asked now; nothing at all when nothing waits. */
export function AskedPanel() {
  const { data } = useAsked();
  const [open, setOpen] = useState<string | null>(null);
  if (!data || data.items.length === 0) return null;
  const chosen = data.items.find((one) => keyOf(one) === open);
  return (
    <Section heading="Asked of you" note={String(data.items.length)}>
      <LineList>
        {data.items.map((one) => (
          <Line key={keyOf(one)} detail={one.until ? <>Open until <When at={one.until} show="date" /></> : 'Shown to nobody by name'} action={<Button size="small" onClick={() => setOpen(keyOf(one))} aria-label={`${one.mine ? 'Change' : 'Answer'}: ${one.title}, ${one.why}`}>{one.mine ? 'Change' : 'Answer'}</Button>}>
            {one.title}: {one.why}
          </Line>
        ))}
      </LineList>
      {chosen ? <Questionnaire asked={chosen} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}
