import { readSlide, type Material } from '@without-walls/contracts';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Button, TextField, announce } from '@without-walls/ui';
import { useState, type KeyboardEvent } from 'react';
import { addressOf } from '../../app/api/address';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useDescribeSlide, useSlideText } from '../material.queries';
import styles from './material.module.css';

const size = { size: 18, stroke: 1.75 };
type Props = { item: Material; change: boolean };

/** Slides, a page at a time, turned by buttons or arrow keys; what is on a page in words under it. */
export function Slides({ item, change }: Props) {
  const [number, setNumber] = useState(1);
  const last = item.pages.length;
  const page = item.pages[number - 1];
  const turn = (to: number) => setNumber(Math.min(last, Math.max(1, to)));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    turn(number + by);
  };
  if (!page) return <p className={styles.quiet}>There are no pages.</p>;
  const alt = page.alt || `Page ${number} of ${item.title}; its words are under it`;
  return (
    <figure className={styles.slides} aria-label={`${item.title}, page ${number} of ${last}`} onKeyDown={onKeyDown}>
      {page.kind === 'image' ? <img key={`picture ${page.id}`} src={addressOf(readSlide.path, { params: { id: item.id, page: number } })} width={page.width} height={page.height} alt={alt} /> : null}
      <figcaption className={styles.turn}>
        <Button size="small" disabled={number === 1} icon={<IconChevronLeft {...size} />} onClick={() => turn(number - 1)}>Page before</Button>
        <span aria-live="polite">Page {number} of {last}</span>
        <Button size="small" disabled={number === last} onClick={() => turn(number + 1)}>Next page<IconChevronRight {...size} aria-hidden="true" /></Button>
      </figcaption>
      {page.alt && page.kind === 'image' ? <p className={styles.quiet}>{page.alt}</p> : null}
      <Words key={`words ${page.id}`} id={item.id} page={number} open={page.kind === 'text'} />
      {change ? <Describe key={`alt ${page.id} ${page.alt}`} item={item} page={number} alt={page.alt} /> : null}
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

function Describe({ item, page, alt }: { item: Material; page: number; alt: string }) {
  const [text, setText] = useState(alt);
  const describe = useDescribeSlide();
  const save = async () => {
    if (await describe.run({ params: { id: item.id, page }, body: { version: item.version, alt: text.trim() } })) announce('The description is kept');
  };
  return (
    <details>
      <summary>Describe this page for those who cannot see it</summary>
      <form className={styles.stack} onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <TextField label={`What page ${page} shows`} hint="Where words do not say it: a drawing, a curve, a picture" maxLength={600} value={text} onChange={setText} />
        <ProblemNotice error={describe.error} />
        <div><Button type="submit" size="small" pending={describe.pending} disabled={text.trim() === alt}>Keep the description</Button></div>
      </form>
    </details>
  );
}
