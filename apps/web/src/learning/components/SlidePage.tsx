import { readSlide, type Material } from '@without-walls/contracts';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Button } from '@without-walls/ui';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { addressOf } from '../../app/api/address';
import { Loaded } from '../../app/query/Loaded';
import { useSlideText } from '../material.queries';
import styles from './material.module.css';

const size = { size: 18, stroke: 1.75 };
type Props = { item: Pick<Material, 'id' | 'title' | 'pages'>; number: number; onTurn: (number: number) => void; children?: ReactNode };

/** One page of slides, turned by buttons or arrow keys; what is on it in words under it. */
export function SlidePage({ item, number, onTurn, children }: Props) {
  const last = item.pages.length;
  const page = item.pages[number - 1];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = number + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0);
    if (to === number || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    if (to >= 1 && to <= last) onTurn(to);
  };
  if (!page) return <p className={styles.quiet}>There are no pages.</p>;
  const alt = page.alt || `Page ${number} of ${item.title}; its words are under it`;
  return (
    <figure className={styles.slides} aria-label={`${item.title}, page ${number} of ${last}`} onKeyDown={onKeyDown}>
      {page.kind === 'image' ? <img key={`picture ${page.id}`} src={addressOf(readSlide.path, { params: { id: item.id, page: number } })} width={page.width} height={page.height} alt={alt} /> : null}
      <figcaption className={styles.turn}>
        <Button size="small" data-turn="back" disabled={number === 1} icon={<IconChevronLeft {...size} />} onClick={() => onTurn(number - 1)}>Page before</Button>
        <span aria-live="polite">Page {number} of {last}</span>
        <Button size="small" data-turn="on" disabled={number === last} onClick={() => onTurn(number + 1)}>Next page<IconChevronRight {...size} aria-hidden="true" /></Button>
      </figcaption>
      {page.alt && page.kind === 'image' ? <p className={styles.quiet}>{page.alt}</p> : null}
      <Words key={`words ${page.id}`} id={item.id} page={number} open={page.kind === 'text'} />
      {children}
    </figure>
  );
}

function Words({ id, page, open }: { id: string; page: number; open: boolean }) {
  const [asked, setAsked] = useState(open);
  const query = useSlideText(id, page, asked);
  return (
    <details open={asked} onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>The words of this page</summary>
      {asked ? <Loaded query={query} lines={4} level={3}>{({ text }) => <p className={styles.prose}>{text.trim() || 'There are none: the page is a picture.'}</p>}</Loaded> : null}
    </details>
  );
}
