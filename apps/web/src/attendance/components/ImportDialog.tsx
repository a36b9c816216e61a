import { listMembers, type ReplyOf, type SheetView, type previewImport } from '@without-walls/contracts';
import { Button, DataTable, Dialog, InlineNotice, SelectField, Stack, announce, type Column } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { usePages } from '../../app/query/usePages';
import { useApplyImport, usePreviewImport } from '../attendance.queries';
import { readText } from '../read-text';
import styles from './attendance.module.css';

type Line = ReplyOf<typeof previewImport>['lines'][number];

/** A list from Zoom or Teams: read, matched, decided by a person where it is doubtful, and only then taken in. */
export function ImportDialog({ sheet, onClose }: { sheet: SheetView; onClose: () => void }) {
  const preview = usePreviewImport();
  const apply = useApplyImport();
  const people = usePages(['people', 'list', 'attendance'], listMembers, { query: { limit: 100 } });
  const [lines, setLines] = useState<Line[] | null>(null);
  const [chosen, setChosen] = useState<Record<number, string>>({});
  const read = async (file: File | undefined) => {
    if (!file) return;
    const reply = await preview.run({ params: { id: sheet.id }, body: { text: await readText(file) } });
    if (!reply) return;
    setLines(reply.lines);
    setChosen(Object.fromEntries(reply.lines.filter((one) => one.sure).map((one) => [one.line, one.member!.id])));
  };
  const rows = (lines ?? []).flatMap((one) => (chosen[one.line] ? [{ memberId: chosen[one.line]!, minutes: one.minutes }] : []));
  const take = async () => {
    if (rows.length > 0 && (await apply.run({ params: { id: sheet.id }, body: { version: sheet.version, rows } }))) {
      announce(`${rows.length} lines taken in`);
      onClose();
    }
  };
  const columns: readonly Column<Line>[] = [
    { key: 'name', title: 'In the list', cell: (one) => <>{one.name || '(no name)'}{one.email ? <span className={styles.quiet}> {one.email}</span> : null}</> },
    { key: 'minutes', title: 'Minutes', cell: (one) => one.fault ?? String(one.minutes) },
    { key: 'who', title: 'Means', cell: (one) => (one.fault ? '' : <SelectField label={<span className={styles.quiet}>{one.sure ? 'Sure' : one.member ? `Perhaps (${Math.round(one.confidence * 100)} %)` : 'Nobody found'}</span>} value={chosen[one.line] ?? ''} empty="Nobody" onChange={(id) => setChosen({ ...chosen, [one.line]: id })} options={people.items.map((member) => ({ value: member.id, label: member.name }))} />) },
  ];
  return (
    <Dialog open onClose={onClose} title="Take in a list of participants" size="wide">
      <Stack gap={4}>
        <p>The report of participants that Zoom or Teams exports (CSV or TSV). It says how long, not when, so it never takes away what the room saw. The file itself is not kept.</p>
        <label className={styles.file}>The file <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => void read(event.currentTarget.files?.[0])} /></label>
        <ProblemNotice error={preview.error ?? apply.error} />
        {lines && lines.length === 0 ? <InlineNotice tone="danger">There is no table with a name and a duration in this file.</InlineNotice> : null}
        {lines && lines.length > 0 ? <DataTable caption="Lines of the list" columns={columns} rows={lines} rowKey={(one) => String(one.line)} /> : null}
        <div className={styles.acts}><Button variant="primary" pending={apply.pending} disabled={rows.length === 0} onClick={() => void take()}>Take in {rows.length === 1 ? '1 line' : `${rows.length} lines`}</Button><Button variant="quiet" onClick={onClose}>Leave it</Button></div>
      </Stack>
    </Dialog>
  );
}
