import { CaseCode, EmptyState, Section, When, buttonLook, useNow } from '@without-walls/ui';
import { Link } from 'react-router';
import { useMay } from '../../app/me';
import { wordsOf, type TodayLine } from '../line-words';
import styles from './today.module.css';

/** Each line a verb, an object, a deadline and its button. */
export function NeedsYou({ lines, roomIsOpen }: { lines: readonly TodayLine[]; /** Then joining it is the main thing, and no line is. */ roomIsOpen: boolean }) {
  const mayWrite = useMay()('case.write');
  return (
    <Section heading="Needs you">
      {lines.length === 0 ? <EmptyState heading="You are up to date" level={3} actions={mayWrite ? <Link to="/cases" {...buttonLook('secondary', 'small')}>Your cases</Link> : null}>When a case, a round or a letter needs you, it is here, with the day it is needed by.</EmptyState> : <ul>{lines.map((line, i) => <Need key={line.key} line={line} main={i === 0 && !roomIsOpen} />)}</ul>}
    </Section>
  );
}

function Need({ line, main }: { line: TodayLine; main: boolean }) {
  const now = useNow();
  const { before, after, does } = wordsOf(line);
  const over = line.due !== null && Date.parse(line.due) < now;
  return (
    <li className={styles.need} data-over={over || undefined}>
      <div>
        <p className={styles.what}>{before}{line.caseCode ? <> <CaseCode code={line.caseCode} /></> : null}{after}</p>
        <p className={styles.when}>{line.due ? <span className={over ? styles.over : undefined}>{over ? 'Was due' : 'By'} <When at={line.due} /></span> : <>Since <When at={line.since} show="date" /></>}</p>
      </div>
      <Link to={line.href} {...buttonLook(main ? 'primary' : 'secondary', 'small')} aria-label={[does, line.caseCode ?? line.title].filter(Boolean).join(': ')}>{does}</Link>
    </li>
  );
}
