import { listCaseFiles } from '@without-walls/contracts';
import { useState } from 'react';
import { useRead } from '../../app/query/useRead';
import { CaseSections } from './CaseSections';
import { CaseText } from './CaseText';
import { FilePages } from './FilePages';
import styles from './case.module.css';

/** The case as text, and each of its files as pages. Without files there is nothing to choose. */
export function CaseViews({ id }: { id: string }) {
  const files = useRead(['files', 'case', id], listCaseFiles, { params: { id } }).data?.items.filter((file) => file.state === 'shared') ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const file = files.find((one) => one.id === chosen) ?? null;
  return (
    <>
      {files.length > 0 ? (
        <div className={styles.views} role="group" aria-label="What is shown of the case">
          <button type="button" aria-pressed={file === null} onClick={() => choose(null)}>Case</button>
          {files.map((one) => <button key={one.id} type="button" aria-pressed={file?.id === one.id} onClick={() => choose(one.id)}>{one.label} <span>{one.pages.length}</span></button>)}
        </div>
      ) : null}
      {file ? <FilePages key={file.id} file={file} /> : <><CaseSections /><CaseText id={id} /></>}
    </>
  );
}
