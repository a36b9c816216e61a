import type { CurriculumView } from '@without-walls/contracts';
import { Chip, DataTable, Ring, RingSign, type Column } from '@without-walls/ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { questionKindWords } from '../../cases/words/options';
import { cycleSentence, dayWords, placeWords } from '../plan-words';
import styles from './curriculum.module.css';

type Row = CurriculumView['lectures'][number] & Pick<CurriculumView['ring'][number], 'state' | 'day'>;
const columns: readonly Column<Row>[] = [
  { key: 'lecture', title: 'Lecture', cell: (one) => <Link to={`/curriculum/lectures/${one.id}`}>{one.position}. {one.title}</Link> },
  { key: 'state', title: 'In this cycle', cell: (one) => placeWords[one.state].label },
  { key: 'day', title: 'Day', cell: (one) => (one.day ? <span className={styles.day}>{dayWords(one.day)}</span> : '') },
];

/** The ring as it stands: pointed at, tapped or walked with arrows, it tells of one lecture. The table beside it says the same. */
export function RingPanel({ curriculum }: { curriculum: CurriculumView }) {
  const { lectures, ring } = curriculum;
  const next = ring.find((one) => one.state === 'next');
  const [active, setActive] = useState<string | null>(next?.lectureId ?? lectures[0]?.id ?? null);
  const navigate = useNavigate();
  const placeOf = (id: string) => ring.find((one) => one.lectureId === id) ?? { state: 'unplanned' as const, day: null };
  const shown = lectures.find((one) => one.id === active);
  return (
    <div className={styles.ringPanel}>
      <Ring
        label={`The ring of ${lectures.length} lectures`} active={active} onActive={setActive} onOpen={(id) => void navigate(`/curriculum/lectures/${id}`)}
        segments={lectures.map((one) => {
          const { state, day } = placeOf(one.id);
          const { label, fill, mark } = placeWords[state];
          return { id: one.id, label: `${one.position}, ${one.title}: ${label}${day ? `, ${dayWords(day)}` : ''}`, fill, mark };
        })}
      >
        <strong>{cycleSentence(curriculum)}</strong>
      </Ring>
      <div className={styles.ringBeside}>
        {shown ? (
          <div className={styles.shown} aria-live="polite">
            <p className={styles.quiet}>Lecture {shown.position} of {lectures.length}</p>
            <h2><Link to={`/curriculum/lectures/${shown.id}`}>{shown.title}</Link></h2>
            <p><RingSign {...placeWords[placeOf(shown.id).state]} /> {placeWords[placeOf(shown.id).state].label}{placeOf(shown.id).day ? `, ${dayWords(placeOf(shown.id).day!)}` : ''}</p>
            <p className={styles.tags}>{shown.tags.map((tag) => <Chip key={tag}>{questionKindWords[tag]}</Chip>)}</p>
          </div>
        ) : null}
        <details>
          <summary>The ring as a table</summary>
          <DataTable caption={`The ring in cycle ${curriculum.cycle}`} columns={columns} rows={lectures.map((one) => ({ ...one, ...placeOf(one.id) }))} rowKey={(one) => one.id} />
        </details>
        <ul className={styles.key} aria-label="What the signs mean">{(['held', 'next', 'planned', 'dropped', 'unplanned'] as const).map((state) => <li key={state}><RingSign {...placeWords[state]} /> {placeWords[state].label}</li>)}</ul>
      </div>
    </div>
  );
}
