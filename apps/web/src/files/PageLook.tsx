import type { CaseFile, FilePageRef } from '@without-walls/contracts';
import { useState } from 'react';
import { ProblemNotice } from '../app/Problem';
import { Loaded } from '../app/query/Loaded';
import styles from './files.module.css';
import { useFilePage, useRedact, useTakeOut } from './files.queries';
import { PageMarks } from './PageMarks';
import { Redactor } from './Redactor';

type Props = { caseId: string; file: CaseFile; page: FilePageRef; onUnsaved: (count: number) => void };

/** One page with its marks: a picture that is blacked out by rectangles, or a page of text from which words are taken out. */
export function PageLook({ caseId, file, page, onUnsaved }: Props) {
  const query = useFilePage(caseId, file.id, page.number, file.version);
  const redact = useRedact(caseId);
  const takeOut = useTakeOut(caseId);
  const [active, setActive] = useState<number | null>(null);
  const params = { id: file.id, page: page.number };
  const picture = page.kind === 'image';
  return (
    <Loaded query={query} lines={12}>
      {({ text, marks }) => (
        <div className={styles.page}>
          <div>
            {picture ? (
              <Redactor
                file={file} page={page} marks={marks} active={active} may={file.can.redact} pending={redact.pending} onUnsaved={onUnsaved}
                onBurn={(rectangles) => void redact.run({ params, body: { version: file.version, rectangles: [...rectangles] } })}
              />
            ) : <p className={styles.text}>{text}</p>}
            <ProblemNotice error={redact.error ?? takeOut.error} />
          </div>
          <PageMarks
            text={text} marks={marks} picture={picture} may={file.can.redact} pending={redact.pending || takeOut.pending} onActive={setActive}
            onGo={(some) => void (picture ? redact.run({ params, body: { version: file.version, rectangles: some.flatMap((mark) => mark.boxes) } }) : takeOut.run({ params, body: { version: file.version, ranges: some.map(({ start, end }) => ({ start, end })) } }))}
          />
        </div>
      )}
    </Loaded>
  );
}
