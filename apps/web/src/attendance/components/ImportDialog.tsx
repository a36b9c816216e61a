import type { MemberRef, ReplyOf, SheetView, previewImport } from '@without-walls/contracts';
import { Button, DataTable, Dialog, InlineNotice, Stack, announce, type Column } from '@without-walls/ui';
import { useState } from 'react';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { MemberPicker } from '../../people/components/MemberPicker';
import { ZoneField } from '../../sessions/components/ZoneField';
import { lineMinutesWords, spanWords } from '../attendance-words';
import { useApplyImport, usePreviewImport } from '../attendance.queries';
import { readText } from '../read-text';
import styles from './attendance.module.css';

type Line = ReplyOf<typeof previewImport>['lines'][number];

/** A list from Zoom or Teams: read, matched, decided by a person where it is doubtful, and only then taken in. */
export function ImportDialog({ sheet, onClose }: { sheet: SheetView; onClose: () => void }) {
  const preview = usePreviewImport();
  const apply = useApplyImport();
  const [zone, setZone] = useState(useMe().network.timeZone);
  const [text, setText] = useState<string | null>(null);
  const [lines, setLines] = useState<Line[] | null>(null);
  const [chosen, setChosen] = useState<Record<number, MemberRef | null>>({});
  const read = async (list: string | null, timeZone: string) => {
    setText(list);
    setZone(timeZone);
    const reply = list === null ? null : await preview.run({ params: { id: sheet.id }, body: { text: list, timeZone } });
    if (!reply) return;
    setLines(reply.lines);
    setChosen(Object.fromEntries(reply.lines.map((one) => [one.line, one.sure ? one.member : null])));
  };
  const open = async (file: File | undefined) => {
    if (file) await read(await readText(file), zone);
  };
  const rows = (lines ?? []).flatMap((one) => (chosen[one.line] && !one.fault ? [{ memberId: chosen[one.line]!.id, spans: one.spans, minutes: one.spans.length > 0 ? 0 : one.minutes }] : []));
  const take = async () => {
    if (rows.length > 0 && (await apply.run({ params: { id: sheet.id }, body: { version: sheet.version, rows } }))) {
      announce(`${rows.length} lines taken in`);
      onClose();
    }
  };
  return (
    <Dialog open onClose={onClose} title="Take in a list of participants" size="wide">
      <Stack gap={4}>
        <p>The report of participants that Zoom or Teams exports (CSV or TSV). What it says is united with what the room saw, and only what lies in the lecture counts. The file itself is not kept.</p>
        <ZoneField label="Times in the list are on the clock of" hint="Reports seldom say; usually it is the clock of whoever exported it." value={zone} onChange={(to) => void read(text, to)} />
        <label className={styles.file}>The file <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => void open(event.currentTarget.files?.[0])} /></label>
        <ProblemNotice error={preview.error ?? apply.error} />
        {lines ? <Lines sheet={sheet} lines={lines} chosen={chosen} onChoose={(line, member) => setChosen({ ...chosen, [line]: member })} /> : null}
        <div className={styles.acts}><Button variant="primary" pending={apply.pending} disabled={rows.length === 0} onClick={() => void take()}>Take in {rows.length === 1 ? '1 line' : `${rows.length} lines`}</Button><Button variant="quiet" onClick={onClose}>Leave it</Button></div>
      </Stack>
    </Dialog>
  );
}

type LinesProps = { sheet: SheetView; lines: readonly Line[]; chosen: Record<number, MemberRef | null>; onChoose: (line: number, member: MemberRef | null) => void };

function Lines({ sheet, lines, chosen, onChoose }: LinesProps) {
  if (lines.length === 0) return <InlineNotice tone="danger">There is no table in this file with a name and either a duration or times of coming and going.</InlineNotice>;
  const timed = lines.filter((one) => one.spans.length > 0);
  const columns: readonly Column<Line>[] = [
    { key: 'name', title: 'In the list', cell: (one) => <>{one.name || '(no name)'}{one.email ? <span className={styles.quiet}> {one.email}</span> : null}</> },
    { key: 'minutes', title: 'There', cell: (one) => one.fault ?? <>{lineMinutesWords(one, sheet.windowMinutes)}{one.spans.length > 0 ? <span className={styles.quiet}> {spanWords(one.spans)}</span> : null}</> },
    { key: 'who', title: 'Means', cell: (one) => (one.fault ? 'Is not taken in' : <><span className={styles.quiet}>{one.doubt ?? matchWords(one)}</span><MemberPicker label={`Who is ${one.name}`} hideLabel value={chosen[one.line] ?? null} onChange={(member) => onChoose(one.line, member)} nobody="Nobody" /></>) },
  ];
  return (
    <>
      {timed.length > 0 && timed.every((one) => one.minutes === 0) ? <InlineNotice tone="decide">By these times nobody was there during it. Is the list of another clock, or of another meeting?</InlineNotice> : null}
      <DataTable caption="Lines of the list" columns={columns} rows={lines} rowKey={(one) => String(one.line)} />
    </>
  );
}

const matchWords = ({ sure, member, confidence }: Line): string => (sure ? 'Sure' : member ? `Perhaps ${member.name} (${Math.round(confidence * 100)} %)` : 'Nobody found');
