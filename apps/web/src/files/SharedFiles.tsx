import type { SharedFile } from '@without-walls/contracts';
import { Section } from '@without-walls/ui';
import { useState } from 'react';
import { FilePages } from './FilePages';
import styles from './files.module.css';
import { useCaseFiles } from './files.queries';

/** What came with a case, as pages, for those who read it. Nothing at all where there is nothing. */
export function SharedFiles({ caseId }: { caseId: string }) {
  const shared = (useCaseFiles(caseId).data?.items ?? []).filter((file) => file.state === 'shared');
  if (shared.length === 0) return null;
  return <Section heading="Letters, reports and pictures" note={String(shared.length)}>{shared.map((file) => <OneFile key={file.id} file={file} />)}</Section>;
}

function OneFile({ file }: { file: SharedFile }) {
  const [page, setPage] = useState(1);
  return (
    <details className={styles.shared}>
      <summary>{file.label}, {file.pages.length === 1 ? '1 page' : `${file.pages.length} pages`}</summary>
      <FilePages file={file} page={page} onPage={setPage} />
    </details>
  );
}
