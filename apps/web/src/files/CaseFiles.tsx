import { EmptyState, Section } from '@without-walls/ui';
import { useState } from 'react';
import { Loaded } from '../app/query/Loaded';
import { FileCard } from './FileCard';
import { FileLook } from './FileLook';
import styles from './files.module.css';
import { useCaseFiles } from './files.queries';
import { UploadBox } from './UploadBox';
import { useUploads } from './useUploads';

/** The files of a case for its presenter and the second look: adding, looking, blacking out, deciding. */
export function CaseFiles({ caseId, level = 2 }: { caseId: string; level?: 2 | 3 }) {
  const query = useCaseFiles(caseId);
  const uploads = useUploads(caseId);
  const [looking, setLooking] = useState<string | null>(null);
  const file = query.data?.items.find((one) => one.id === looking);
  return (
    <Section heading="Letters, reports and pictures" level={level} note={query.data && query.data.items.length > 0 ? String(query.data.items.length) : null}>
      <Loaded query={query} lines={3} level={3}>
        {({ items, can }) => (
          <>
            {can.add ? <UploadBox uploads={uploads} /> : null}
            {items.length === 0 && !can.add ? <EmptyState level={3} heading="No files">None came with this case.</EmptyState> : null}
            <ul className={styles.list} aria-live="polite">{items.map((one) => <FileCard key={one.id} caseId={caseId} file={one} onLook={() => setLooking(one.id)} />)}</ul>
          </>
        )}
      </Loaded>
      {file ? <FileLook caseId={caseId} file={file} onClose={() => setLooking(null)} /> : null}
    </Section>
  );
}
