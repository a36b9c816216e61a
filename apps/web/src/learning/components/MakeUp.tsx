import type { MakeUpStanding } from '@without-walls/contracts';
import { Button, InlineNotice, Section, When } from '@without-walls/ui';
import { Link } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { closedWords, needsSentence, viaWords } from '../make-up-words';
import { useMakeUp, useWishExtra } from '../make-up.queries';
import { MakeUpForm } from './MakeUpForm';
import styles from './learning.module.css';

/** How a missed lecture is made up, and what became of it. Nothing for those who heard it live. */
export function MakeUp({ lectureId }: { lectureId: string }) {
  const query = useMakeUp(lectureId);
  if (query.data?.closed === 'have' && query.data.mine?.state !== 'granted') return null;
  return <div id="make-up"><Section heading={query.data?.closed === 'have' ? 'You made it up' : 'If you missed it'}><Loaded query={query} lines={4} level={3}>{(standing) => <Standing lectureId={lectureId} standing={standing} />}</Loaded></Section></div>;
}

function Standing({ lectureId, standing }: { lectureId: string; standing: MakeUpStanding }) {
  const { closed, mine, rule } = standing;
  if (closed === 'have' && mine) return <p>With {viaWords[mine.via]} and {mine.by === 'quiz' ? 'the quiz' : 'a reflection'}, <When at={mine.at} show="date" />. It counts, and is marked as made up wherever it shows.</p>;
  return (
    <div className={styles.stack}>
      {closed === 'waiting' && mine ? <><InlineNotice tone="info">{closedWords.waiting}</InlineNotice><details><summary>What you wrote</summary><p className={styles.prose}>{mine.reflection}</p></details></> : null}
      {closed === 'not-held' || closed === 'not-allowed' ? <p>{closedWords[closed]}</p> : null}
      {closed === null ? <p>Go through {rule.ways.filter((way) => way !== 'extra').map((way) => viaWords[way]).join(' or ')}. {needsSentence(rule)}</p> : null}
      {closed === null ? <MakeUpForm key={mine?.version ?? 0} lectureId={lectureId} standing={standing} /> : null}
      <Live lectureId={lectureId} standing={standing} />
    </div>
  );
}

/** The other way: to come. */
function Live({ lectureId, standing: { live, rule, wishesExtra } }: { lectureId: string; standing: MakeUpStanding }) {
  const wish = useWishExtra();
  return (
    <div className={styles.commit}>
      <p>{live ? <>Or come live: <When at={live.startsAt} />{live.extra ? ', an extra day' : ''}{live.sessionId ? <>, <Link to={`/sessions/${live.sessionId}`}>the session</Link></> : null}.</> : 'No date is set for it yet.'}</p>
      <ProblemNotice error={wish.error} />
      {rule.ways.includes('extra') ? <div className={styles.acts}><Button size="small" variant={wishesExtra ? 'quiet' : 'secondary'} pending={wish.pending} onClick={() => void wish.run({ params: { id: lectureId }, body: { wish: !wishesExtra } })}>{wishesExtra ? 'I no longer need an extra day' : 'I would come to an extra day'}</Button>{wishesExtra ? <span className={styles.quiet}>Kept. Educators see how many would come, not who.</span> : null}</div> : null}
    </div>
  );
}
