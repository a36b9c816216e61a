import { EmptyState, InlineNotice, KeyHint } from '@without-walls/ui';
import { useRef } from 'react';
import { CombinationHint } from '../check/CombinationHint';
import { MarkActs } from '../check/MarkActs';
import { isOpen, type LiveMark } from '../check/live-marks';
import { openWords } from '../words/marks';
import { sectionTitle } from '../words/sections';
import styles from './editor.module.css';
import type { CaseEditor } from './useCaseEditor';
import { ProblemNotice } from '../../app/Problem';

type Props = { editor: CaseEditor; /** After a press that leads into the form, on a phone. */ onLeave?: () => void };

/** All marks of the case at the side of the form: those of the open section first. */
export function CheckPanel({ editor: all, onLeave }: Props) {
  const { editor, counts, checker, section, decisionError } = all;
  const box = useRef<HTMLElement>(null);
  const open = editor.marks.filter((mark) => isOpen(mark) || mark.tier === 'hint');
  const ordered = [...open.filter((mark) => mark.section === section), ...open.filter((mark) => mark.section !== section)];
  const kept = editor.marks.filter((mark) => mark.decided).length;
  const timesOf = (mark: LiveMark) => open.filter((other) => other.type === mark.type && other.text.toLowerCase() === mark.text.toLowerCase()).length;
  // What was dealt with leaves the list; the focus goes to what took its place.
  const stay = () => setTimeout(() => (box.current?.querySelector<HTMLElement>('[data-replace]') ?? box.current?.querySelector<HTMLElement>('h2'))?.focus(), 60);
  const go = (mark: LiveMark) => {
    onLeave?.();
    editor.goToMark(mark);
  };
  return (
    <section ref={box} aria-labelledby="check-heading" className={styles.check}>
      <header>
        <h2 id="check-heading" tabIndex={-1}>Check</h2>
        <p className={styles.tally} data-must={counts.block > 0 || undefined} data-decide={counts.undecided > 0 || undefined}>{counts.block + counts.undecided > 0 ? openWords(counts) : null}</p>
      </header>
      {checker === 'failed' ? <InlineNotice tone="decide" title="The check is not running on this device">Go on writing. The whole case is checked by the server when you submit it, and nothing goes out unchecked.</InlineNotice> : null}
      <ProblemNotice error={decisionError} />
      {ordered.length === 0 && checker !== 'failed' ? <EmptyState level={3} heading="No identifiers found by the checker">It looks while you write. It can miss things: ask yourself whether a neighbour could tell who this is.</EmptyState> : null}
      <ul className={styles.markList}>
        {ordered.map((mark, i) => (
          <li key={`${mark.key}/${mark.text}`}>
            {i === 0 || ordered[i - 1]?.section !== mark.section ? <h3>{sectionTitle(mark.section)}</h3> : null}
            <MarkActs mark={mark} times={timesOf(mark)} onGo={() => go(mark)} onReplace={(...given) => { editor.replace(...given); stay(); }} onKeep={(...given) => { editor.keep(...given); stay(); }} />
          </li>
        ))}
      </ul>
      <div className={styles.hint}><CombinationHint content={editor.content} marks={editor.marks} /></div>
      {kept > 0 ? <p className={styles.hint}>{kept === 1 ? 'One mark was kept with a reason.' : `${kept} marks were kept with a reason.`} The coordinator sees them.</p> : null}
      {ordered.length > 0 ? <p className={styles.hint}><KeyHint keys="F8" /> or <KeyHint keys="Alt N" /> goes to the next mark.</p> : null}
    </section>
  );
}
