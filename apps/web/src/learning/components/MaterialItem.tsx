import type { Material } from '@without-walls/contracts';
import { Button, Chip, ConfirmButton, InlineNotice, StateChip, VisuallyHidden } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { holdWords } from '../../files/file-words';
import { factsOf, kindWords, pagesWords, stateWords } from '../material-words';
import { useRemoveMaterial, useShowSlides } from '../material.queries';
import { Slides } from './Slides';
import styles from './material.module.css';

type Props = { item: Material; today: string; change: boolean; onChange: () => void };

/** One piece: what it is, its licence and review, and for those who plan what can be done with it. */
export function MaterialItem({ item, today, change, onChange }: Props) {
  const facts = factsOf(item, today);
  const overdue = item.reviewOn !== null && item.reviewOn < today;
  return (
    <article className={styles.item} aria-label={`${kindWords[item.kind]}: ${item.title}`}>
      <p className={styles.head}>{item.url ? <a href={item.url} target="_blank" rel="noreferrer">{item.title}</a> : <strong>{item.title}</strong>} <span className={styles.quiet}>{kindWords[item.kind]}{item.pages.length > 0 ? `, ${item.pages.length === 1 ? '1 page' : `${item.pages.length} pages`}` : ''}{item.url ? ', opens elsewhere' : ''}</span>{overdue ? <Chip tone="apricot">Review is due</Chip> : null}{item.state === 'shown' ? null : <StateChip tone={stateWords[item.state].tone}>{stateWords[item.state].label}</StateChip>}</p>
      {item.text ? item.kind === 'lived' ? <blockquote className={styles.lived}>{item.text}</blockquote> : <p className={styles.prose}>{item.text}</p> : null}
      {item.kind === 'slides' && item.pages.length > 0 ? <details className={styles.open}><summary>Show the slides</summary><Slides item={item} change={change} /></details> : null}
      {facts ? <p className={styles.quiet}>{facts}</p> : null}
      {item.held ? <p className={styles.why}>{holdWords[item.held]}</p> : null}
      {item.state === 'look' ? <Look item={item} /> : null}
      {change ? <Acts item={item} onChange={onChange} /> : null}
    </article>
  );
}

/** Something on the slides looks like an identifier: a human says that it is none, or takes them away. */
function Look({ item }: { item: Material }) {
  const show = useShowSlides();
  return (
    <InlineNotice tone="needs" title={`Look at ${pagesWords(item.foundOn)}`} actions={<Button size="small" pending={show.pending} onClick={() => void show.run({ params: { id: item.id }, body: { version: item.version } })}>It points at nobody: show them</Button>}>
      Something there looks like a person’s number, contact or date of birth. Nobody but educators sees these slides until you have looked. If it is one, take them away and add them again without it.
      <ProblemNotice error={show.error} />
    </InlineNotice>
  );
}

function Acts({ item, onChange }: Pick<Props, 'item' | 'onChange'>) {
  const remove = useRemoveMaterial();
  return (
    <div className={styles.acts}>
      <Button size="small" variant="quiet" onClick={onChange} aria-label={`Change: ${item.title}`}>Change</Button>
      <ConfirmButton size="small" variant="quiet" what={item.kind === 'lived' ? 'It is destroyed, with its text.' : 'It no longer goes with this lecture. An earlier version that had it keeps it.'} does="Take it away" pending={remove.pending} onConfirm={() => void remove.run({ params: { id: item.id }, body: { version: item.version } })}>Take away<VisuallyHidden>: {item.title}</VisuallyHidden></ConfirmButton>
      <ProblemNotice error={remove.error} />
    </div>
  );
}
