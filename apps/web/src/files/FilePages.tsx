import { readFileText, type SharedFile } from '@without-walls/contracts';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Button } from '@without-walls/ui';
import { useState } from 'react';
import { addressOf } from '../app/api/address';
import { Loaded } from '../app/query/Loaded';
import { useRead } from '../app/query/useRead';
import styles from './files.module.css';

const size = { size: 18, stroke: 1.75 };

/** One shared file, a page at a time: a picture of some dozen kilobytes, with its words for those who cannot see it. */
export function FilePages({ file, page, onPage }: { file: SharedFile; page: number; onPage: (page: number) => void }) {
  const ref = file.pages[page - 1];
  if (!ref) return <p className={styles.none}>This file has no pages.</p>;
  return (
    <figure className={styles.file} aria-label={`${file.label}, page ${page} of ${file.pages.length}`}>
      {ref.kind === 'image' ? <img key={`picture ${ref.id}`} src={addressOf('/files/:id/pages/:page/image', { params: { id: file.id, page } })} width={ref.width} height={ref.height} alt={`Page ${page} of ${file.label}; its words are under it`} /> : null}
      <Words key={`words ${ref.id}`} fileId={file.id} page={page} open={ref.kind === 'text'} />
      <figcaption>
        <Button size="small" data-turn="back" disabled={page === 1} icon={<IconChevronLeft {...size} />} onClick={() => onPage(page - 1)}>Page before</Button>
        <span aria-live="polite">{file.label}, page {page} of {file.pages.length}</span>
        <Button size="small" data-turn="on" disabled={page === file.pages.length} onClick={() => onPage(page + 1)}>Next page<IconChevronRight {...size} aria-hidden="true" /></Button>
      </figcaption>
    </figure>
  );
}

/** Fetched when they are asked for; a page without a picture is its words. */
function Words({ fileId, page, open }: { fileId: string; page: number; open: boolean }) {
  const [asked, setAsked] = useState(open);
  const query = useRead(['files', 'text', fileId, page], readFileText, { params: { id: fileId, page } }, { enabled: asked });
  return (
    <details className={styles.words} open={asked} onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>The words of this page</summary>
      {asked ? <Loaded query={query} lines={4} level={3}>{({ text }) => <p>{text.trim() || 'There are none: the page is a picture.'}</p>}</Loaded> : null}
    </details>
  );
}
