import type { AgendaItem, Material } from '@without-walls/contracts';
import { Button, EmptyState } from '@without-walls/ui';
import { Loaded } from '../../app/query/Loaded';
import { SlidePage } from '../../learning/components/SlidePage';
import { useMaterial } from '../../learning/material.queries';
import styles from './case.module.css';
import { useLooking } from './useLooking';

const isShown = (one: Material): boolean => one.kind === 'slides' && one.state === 'shown' && one.pages.length > 0;

/** The slides of the lecture that is on, as pages: no picture has to come over the line for them. */
export function LectureSlides({ item, lectureId }: { item: AgendaItem; lectureId: string }) {
  const query = useMaterial(lectureId);
  return <Loaded query={query} lines={8} level={3}>{({ items }) => <Decks key={item.id} decks={items.filter(isShown)} item={item} />}</Loaded>;
}

function Decks({ decks, item }: { decks: Material[]; item: AgendaItem }) {
  const { looking, look, leads, astray, follow } = useLooking(decks, decks[0] ? { fileId: decks[0].id, page: 1 } : null);
  const deck = decks.find((one) => one.id === looking?.fileId);
  if (!deck || !looking) return <EmptyState heading="This lecture has no slides here" level={3}>{item.minutes} minutes are planned. Slides that are added on the page of the lecture appear here as pages.</EmptyState>;
  return (
    <>
      <div className={styles.views} role="group" aria-label="Slides of the lecture">
        {decks.length > 1 ? decks.map((one) => <button key={one.id} type="button" aria-pressed={one === deck} onClick={() => look({ fileId: one.id, page: 1 })}>{one.title} <span>{one.pages.length}</span></button>) : null}
        {leads ? <span className={styles.led}>The page you turn to is shown to everybody</span> : null}
      </div>
      {astray ? <p className={styles.astray}>You look on your own. <Button size="small" onClick={follow}>Follow the speaker</Button></p> : null}
      <SlidePage item={deck} number={looking.page} onTurn={(page) => look({ fileId: deck.id, page })} />
    </>
  );
}
