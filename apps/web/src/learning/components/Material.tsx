import type { LectureMaterial, Material as Item } from '@without-walls/contracts';
import { Button, Section, SelectField } from '@without-walls/ui';
import { useRef, useState } from 'react';
import { Loaded } from '../../app/query/Loaded';
import { useMaterial, useSendSlides } from '../material.queries';
import { MaterialForm } from './MaterialForm';
import { MaterialItem } from './MaterialItem';
import styles from './material.module.css';

type Open = { kind: Item['kind']; item: Item | null };

/** Slides, reading, recording, and what people living with pain gave: of the present version, or an earlier one. */
export function Material({ lectureId }: { lectureId: string }) {
  const [version, setVersion] = useState<number | undefined>();
  const query = useMaterial(lectureId, version);
  const [open, setOpen] = useState<Open | null>(null);
  return (
    <>
      <Loaded query={query} lines={4}>{(material) => <Parts lectureId={lectureId} material={material} onVersion={setVersion} onOpen={setOpen} />}</Loaded>
      {open ? <MaterialForm lectureId={lectureId} {...open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

type PartsProps = { lectureId: string; material: LectureMaterial; onVersion: (version: number | undefined) => void; onOpen: (open: Open) => void };

function Parts({ lectureId, material, onVersion, onOpen }: PartsProps) {
  const { can, items, latest, version } = material;
  const lived = items.filter((item) => item.kind === 'lived');
  const rest = items.filter((item) => item.kind !== 'lived');
  const show = (item: Item) => <MaterialItem key={item.id} item={item} today={material.today} change={can.change} onChange={() => onOpen({ kind: item.kind, item })} />;
  return (
    <>
      {rest.length > 0 || can.change || version < latest ? (
        <Section heading="Slides, reading, recording" note={version < latest ? `Version ${version} of ${latest}` : null}>
          {rest.length > 0 ? <div className={styles.list}>{rest.map(show)}</div> : <p className={styles.quiet}>Nothing yet.</p>}
          {can.change ? <Adding lectureId={lectureId} onOpen={onOpen} /> : null}
          {latest > 1 && (can.change || version < latest) ? <details open={version < latest}><summary>Earlier versions</summary><SelectField label="Show what went with" value={String(version)} options={Array.from({ length: latest }, (_, i) => latest - i).map((one) => ({ value: String(one), label: one === latest ? `Version ${one}, the present one` : `Version ${one}` }))} onChange={(one) => onVersion(Number(one) === latest || !one ? undefined : Number(one))} /></details> : null}
        </Section>
      ) : null}
      {lived.length > 0 || can.change ? (
        <Section heading="From people living with pain" actions={can.change ? <Button size="small" onClick={() => onOpen({ kind: 'lived', item: null })}>Add what a person gave</Button> : null}>
          {lived.length > 0 ? <div className={styles.list}>{lived.map(show)}</div> : <p className={styles.quiet}>Nothing yet. What they give is shown with their consent, up to the day they agreed to.</p>}
        </Section>
      ) : null}
    </>
  );
}

const taken = '.pdf,.docx,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp';

function Adding({ lectureId, onOpen }: Pick<PartsProps, 'lectureId' | 'onOpen'>) {
  const input = useRef<HTMLInputElement>(null);
  const slides = useSendSlides(lectureId);
  const choose = (files: FileList | null) => {
    if (files?.[0]) void slides.send(files[0]);
    if (input.current) input.current.value = '';
  };
  return (
    <div className={styles.stack}>
      <div className={styles.acts}>
        <Button size="small" pending={slides.share !== null} onClick={() => input.current?.click()}>Add slides</Button>
        <Button size="small" onClick={() => onOpen({ kind: 'reading', item: null })}>Add something to read</Button>
        <Button size="small" onClick={() => onOpen({ kind: 'recording', item: null })}>Add the recording</Button>
      </div>
      <input ref={input} type="file" hidden accept={taken} aria-label="Slides to add" onChange={(event) => choose(event.currentTarget.files)} />
      {slides.share !== null ? <div className={styles.acts}><progress aria-label="Sending the slides" value={slides.share} max={1} /><Button size="small" variant="quiet" onClick={slides.stop}>Stop</Button></div> : null}
      {slides.why ? <p role="alert" className={styles.why}>{slides.why}</p> : null}
      <p className={styles.quiet}>Slides as PDF. Others see pages made from it, never the file or its name; what looks like an identifier holds them back until you have looked.</p>
    </div>
  );
}
