import { listCaseFiles } from '@without-walls/contracts';
import { Button } from '@without-walls/ui';
import { Suspense, useMemo } from 'react';
import { useRead } from '../../app/query/useRead';
import { onDemand } from '../on-demand';
import { CaseSections } from './CaseSections';
import styles from './case.module.css';
import { useLooking } from './useLooking';

const CaseText = onDemand(async () => (await import('./CaseText')).CaseText, <p>The case could not be loaded. Reload the page; you come back to where you are.</p>);
const FilePages = onDemand(async () => (await import('../../files/FilePages')).FilePages, <p>This could not be loaded. Reload the page; you come back to where you are.</p>);

/** The case as text, and each of its files as pages that are turned for everybody. Without files there is nothing to choose. */
export function CaseViews({ id }: { id: string }) {
  const items = useRead(['files', id], listCaseFiles, { params: { id } }).data?.items;
  const files = useMemo(() => (items ?? []).filter((file) => file.state === 'shared'), [items]);
  const { looking, look, leads, section, astray, follow } = useLooking(files);
  const file = files.find((one) => one.id === looking?.fileId) ?? null;
  return (
    <>
      {files.length > 0 ? (
        <div className={styles.views} role="group" aria-label="What is shown of the case">
          <button type="button" aria-pressed={file === null} onClick={() => look(null)}>Case</button>
          {files.map((one) => <button key={one.id} type="button" aria-pressed={file?.id === one.id} onClick={() => look({ fileId: one.id, page: 1 })}>{one.label} <span>{one.pages.length}</span></button>)}
          {leads ? <span className={styles.led}>What you choose is shown to everybody</span> : null}
        </div>
      ) : null}
      {astray ? <p className={styles.astray}>You look on your own. <Button size="small" onClick={follow}>Follow the presenter</Button></p> : null}
      {file && looking ? <Suspense fallback={null}><FilePages file={file} page={looking.page} onPage={(page) => look({ fileId: file.id, page })} /></Suspense> : <><CaseSections onSection={section} /><Suspense fallback={null}><CaseText id={id} /></Suspense></>}
    </>
  );
}
