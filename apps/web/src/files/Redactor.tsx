import type { CaseFile, FilePageRef, PageBox, PageMark } from '@without-walls/contracts';
import { Button, announce } from '@without-walls/ui';
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { addressOf } from '../app/api/address';
import styles from './files.module.css';
import { boxWords, byKey, spanned, startBox } from './rectangles';

type Point = { x: number; y: number };
type Props = { file: CaseFile; page: FilePageRef; marks: readonly PageMark[]; active: number | null; may: boolean; pending: boolean; onUnsaved: (count: number) => void; onBurn: (boxes: readonly PageBox[]) => void };

const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;
const placeOf = (box: PageBox, page: FilePageRef): CSSProperties => ({ left: share(box.x, page.width), top: share(box.y, page.height), width: share(box.width, page.width), height: share(box.height, page.height) });

/** The picture of a page on which rectangles are set by mouse, finger or keys, and then burnt in by the server. */
export function Redactor({ file, page, marks, active, may, pending, onUnsaved, onBurn }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const [boxes, setBoxes] = useState<readonly PageBox[]>([]);
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);
  useEffect(() => onUnsaved(boxes.length), [boxes.length, onUnsaved]);
  useEffect(() => () => onUnsaved(0), [onUnsaved]);
  const at = (event: PointerEvent): Point => {
    const { left, top, width, height } = sheet.current!.getBoundingClientRect();
    return { x: ((event.clientX - left) / width) * page.width, y: ((event.clientY - top) / height) * page.height };
  };
  const down = (event: PointerEvent) => {
    if (!may || event.button !== 0 || (event.target as HTMLElement).closest('button')) return;
    event.preventDefault();
    sheet.current!.setPointerCapture(event.pointerId);
    setFrom(at(event));
    setTo(null);
  };
  const up = () => {
    const box = from && to ? spanned(from, to, page) : null;
    if (box) setBoxes([...boxes, box]);
    setFrom(null);
    setTo(null);
  };
  const add = () => {
    setBoxes([...boxes, startBox(page)]);
    announce('Rectangle set in the middle of the page. Arrows move it, Shift with arrows changes its size, Delete takes it away.');
    requestAnimationFrame(() => sheet.current?.querySelector<HTMLElement>('button:last-of-type')?.focus());
  };
  const onKey = (index: number) => (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') return event.preventDefault(), setBoxes(boxes.filter((_, i) => i !== index));
    const moved = byKey(boxes[index]!, event, page);
    if (!moved) return;
    event.preventDefault();
    setBoxes(boxes.map((box, i) => (i === index ? moved : box)));
  };
  const drawn = from && to ? spanned(from, to, page) : null;
  return (
    <div>
      <div ref={sheet} className={styles.sheet} data-may={may || undefined} onPointerDown={down} onPointerMove={(event) => from && setTo(at(event))} onPointerUp={up} onPointerCancel={up}>
        <img src={addressOf('/files/:id/pages/:page/image', { params: { id: file.id, page: page.number }, query: { v: file.version } })} width={page.width} height={page.height} alt={`Page ${page.number} of ${file.label}; its words stand beside it`} draggable={false} />
        {marks.flatMap((mark, i) => mark.boxes.map((box) => <span key={`${i}-${box.x}-${box.y}`} className={styles.mark} data-tier={mark.tier} data-active={i === active || undefined} style={placeOf(box, page)} />))}
        {drawn ? <span className={styles.rectangle} style={placeOf(drawn, page)} /> : null}
        {boxes.map((box, i) => <button key={i} type="button" className={styles.rectangle} style={placeOf(box, page)} aria-label={`${boxWords(box, i + 1, page)}. Arrows move it, Shift with arrows changes its size, Delete takes it away.`} onKeyDown={onKey(i)} />)}
      </div>
      {may ? (
        <div className={styles.acts}>
          <Button size="small" onClick={add}>Set a rectangle by keys</Button>
          {boxes.length > 0 ? <Button size="small" variant="danger-filled" pending={pending} onClick={() => onBurn(boxes)}>Black out {boxes.length === 1 ? 'the rectangle' : `${boxes.length} rectangles`} for good</Button> : <span className={styles.quiet}>Draw over what must go. It is burnt in: there is no way back.</span>}
          {boxes.length > 0 ? <Button size="small" variant="quiet" onClick={() => setBoxes([])}>Take the rectangles away</Button> : null}
        </div>
      ) : null}
    </div>
  );
}
