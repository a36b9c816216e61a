import type { Material } from '@without-walls/contracts';
import { Button, TextField, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { useDescribeSlide } from '../material.queries';
import styles from './material.module.css';
import { SlidePage } from './SlidePage';

/** Slides, a page at a time; who plans describes what is on a page. */
export function Slides({ item, change }: { item: Material; change: boolean }) {
  const [number, setNumber] = useState(1);
  const page = item.pages[number - 1];
  return <SlidePage item={item} number={number} onTurn={setNumber}>{change && page ? <Describe key={`alt ${page.id} ${page.alt}`} item={item} page={number} alt={page.alt} /> : null}</SlidePage>;
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
