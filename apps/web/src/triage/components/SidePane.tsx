import type { TriageItem } from '@without-walls/contracts';
import { Button, InlineNotice, When } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { useReveal } from '../triage.queries';
import { Decision } from './Decision';
import { DecideForm } from './DecideForm';
import { MyOpinion } from './MyOpinion';
import { Opinions } from './Opinions';
import { Silhouettes } from './Others';
import styles from './triage.module.css';

type Props = { item: TriageItem; onFiled: () => void; onDecided: () => void };

/** What there is to do on one case: my opinion, the reveal, the decision. */
export function SidePane({ item, onFiled, onDecided }: Props) {
  const own = item.case.mine;
  return (
    <aside className={styles.mine} aria-label={`Opinions on ${item.case.code}`}>
      {item.decision ? <Decision decision={item.decision} /> : null}
      {item.state === 'open' && own ? <InlineNotice tone="info" title="Your own case">Others give their opinions. You see them when they are revealed.</InlineNotice> : null}
      {item.state === 'open' && item.can.opine ? <MyOpinion key={item.id} item={item} onFiled={onFiled} /> : null}
      {item.state === 'open' ? <Silhouettes item={item} /> : <Opinions item={item} />}
      {item.can.reveal ? <Reveal item={item} /> : null}
      {item.state === 'open' && item.can.decide && !item.can.reveal ? <p className={styles.quiet}>They can be revealed once all have filed, or after <When at={item.deadline} show="date" />.</p> : null}
      {item.can.decide && item.state === 'revealed' ? <DecideForm key={item.id} item={item} onDecided={onDecided} /> : null}
      {item.can.decide && item.state === 'open' ? <DecideEarly key={item.id} item={item} onDecided={onDecided} /> : null}
    </aside>
  );
}

function Reveal({ item }: { item: TriageItem }) {
  const reveal = useReveal();
  const missing = item.expected.length - item.filed.length;
  return (
    <div className={styles.block}>
      <ProblemNotice error={reveal.error} />
      <div className={styles.acts}><Button variant={item.can.opine && !item.mine ? 'secondary' : 'primary'} pending={reveal.pending} onClick={() => void reveal.run({ params: { id: item.id }, body: { version: item.version } })}>Reveal the opinions</Button></div>
      <p className={styles.quiet}>{missing > 0 ? `${missing} ${missing === 1 ? 'opinion is' : 'opinions are'} still missing; after the reveal nobody can file.` : 'All are in. Everyone sees them at the same moment.'}</p>
    </div>
  );
}

/** For what cannot wait for opinions, such as a red flag. */
function DecideEarly({ item, onDecided }: { item: TriageItem; onDecided: () => void }) {
  const [open, setOpen] = useState(false);
  if (open) return <DecideForm item={item} onDecided={onDecided} />;
  return <div className={styles.block}><div><Button variant="quiet" size="small" onClick={() => setOpen(true)}>Decide without waiting…</Button></div></div>;
}
