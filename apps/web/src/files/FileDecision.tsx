import type { CaseFile } from '@without-walls/contracts';
import { Button, announce } from '@without-walls/ui';
import { ProblemNotice } from '../app/Problem';
import styles from './files.module.css';
import { useDecideFile } from './files.queries';

type Props = { caseId: string; file: CaseFile; seen: ReadonlySet<number>; waiting: boolean; onDone: () => void };

/** At the desk: share the pages, or keep the file back. Shared is only what was looked at whole and holds nothing red. */
export function FileDecision({ caseId, file, seen, waiting, onDone }: Props) {
  const decide = useDecideFile(caseId);
  const { mustGo = 0, undecided = 0 } = file.inside ?? {};
  const unseen = file.pages.filter((page) => !seen.has(page.number)).map((page) => page.number);
  const why = file.state === 'held' ? 'It could not be looked through, so it cannot be shared.' : mustGo > 0 ? `${mustGo} red ${mustGo === 1 ? 'mark stands' : 'marks stand'} on its pages.` : unseen.length > 0 ? `Still to look at: page ${unseen.join(', ')}.` : null;
  const run = async (decision: 'share' | 'keep-back') => {
    const done = await decide.run({ params: { id: file.id }, body: { version: file.version, decision, pagesSeen: [...seen].sort((a, b) => a - b), marksSeen: undecided } });
    if (!done) return;
    announce(decision === 'share' ? `${file.label} is shared with the case` : `${file.label} is kept back`);
    onDone();
  };
  return (
    <section className={styles.decision} aria-label="What becomes of the file">
      {why ? <p>{why}</p> : undecided > 0 ? <p>{undecided} amber {undecided === 1 ? 'mark stays' : 'marks stay'} when you share it: you have seen that they name nobody.</p> : null}
      <div className={styles.acts}>
        <Button variant="primary" disabled={why !== null || waiting} pending={decide.pending} onClick={() => void run('share')}>Share the pages</Button>
        <Button disabled={waiting} pending={decide.pending} onClick={() => void run('keep-back')}>Keep it back</Button>
      </div>
      <ProblemNotice error={decide.error} />
    </section>
  );
}
