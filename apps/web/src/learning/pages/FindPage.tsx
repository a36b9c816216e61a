import type { LectureHit } from '@without-walls/contracts';
import { EmptyState, Page, TextField } from '@without-walls/ui';
import { useDeferredValue } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import styles from '../components/material.module.css';
import { whereWords } from '../material-words';
import { useFound } from '../material.queries';

/** Finds lectures by what is said in them, on their slides and beside them. The words stand in the address, so that a search can be sent on. */
export function FindPage() {
  const [search, setSearch] = useSearchParams();
  const typed = search.get('q') ?? '';
  const q = useDeferredValue(typed.trim());
  const query = useFound(q);
  return (
    <Page heading="Find in the lectures" lede="In titles and outcomes, on slides, in what there is to read and hear." width="reading">
      <TextField label="Words" type="search" value={typed} onChange={(value) => setSearch(value ? { q: value } : {}, { replace: true })} maxLength={100} />
      {q.length < 2 ? <EmptyState heading="What are you looking for?">A word or two: sleep, taper, red flags. In quotation marks they are looked for together.</EmptyState> : (
        <Loaded query={query} lines={6}>{({ items }) => <Found items={items} q={q} />}</Loaded>
      )}
    </Page>
  );
}

function Found({ items, q }: { items: readonly LectureHit[]; q: string }) {
  if (items.length === 0) return <EmptyState heading={`Nothing for “${q}”`}>Try another word, or look through <Link to="/curriculum">the ring</Link>.</EmptyState>;
  return (
    <>
      <p className={styles.quiet} role="status">{items.length === 1 ? 'One place' : `${items.length} places`}</p>
      <ol className={styles.hits}>{items.map((hit) => (
        <li key={`${hit.lectureId} ${hit.where} ${hit.what}`}>
          <Link to={`/curriculum/lectures/${hit.lectureId}`}>{hit.position}. {hit.title}</Link>
          <span className={styles.quiet}>{whereWords[hit.where]}{hit.where === 'lecture' ? `, ${hit.curriculum}` : `: ${hit.what}`}</span>
          <span>{hit.extract}</span>
        </li>
      ))}</ol>
    </>
  );
}
