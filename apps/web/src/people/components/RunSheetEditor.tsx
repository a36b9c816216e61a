import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { RunSheetLine } from '@without-walls/contracts';
import { Button, Row, SelectField, Stack, TextField } from '@without-walls/ui';
import { movedBy } from '../../app/moved-by';
import { freshLine, partWords, sheetMinutes } from '../run-sheet-form';
import styles from './RunSheetEditor.module.css';

type Props = { label: string; hint: string; parts: readonly RunSheetLine['part'][]; lines: readonly RunSheetLine[]; onChange: (lines: RunSheetLine[]) => void };
const size = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** The lines of one run sheet, in their order. */
export function RunSheetEditor({ label, hint, parts, lines, onChange }: Props) {
  const set = (index: number, change: Partial<RunSheetLine>) => onChange(lines.map((one, i) => (i === index ? { ...one, ...change } : one)));
  return (
    <fieldset className={styles.sheet}>
      <legend>{label}</legend>
      <p className={styles.quiet}>{hint} {sheetMinutes(lines)}</p>
      <ol>
        {lines.map((one, index) => (
          <li key={index} className={styles.line}>
            <SelectField label="What" value={one.part} onChange={(part) => set(index, { part, title: one.title || partWords[part] })} options={parts.map((value) => ({ value, label: partWords[value] }))} />
            <TextField label="Title" required maxLength={120} value={one.title} onChange={(title) => set(index, { title })} />
            <TextField label={one.part === 'cases' ? 'Minutes each' : 'Minutes'} type="number" min={1} max={120} required value={String(one.minutes)} onChange={(minutes) => set(index, { minutes: Number(minutes) })} />
            <span className={styles.tools}>
              <Button size="small" variant="quiet" disabled={index === 0} aria-label={`Move ${one.title} up`} icon={<IconArrowUp {...size} />} onClick={() => onChange(movedBy(lines, one, -1))} />
              <Button size="small" variant="quiet" disabled={index === lines.length - 1} aria-label={`Move ${one.title} down`} icon={<IconArrowDown {...size} />} onClick={() => onChange(movedBy(lines, one, 1))} />
              <Button size="small" variant="quiet" aria-label={`Remove ${one.title}`} icon={<IconX {...size} />} onClick={() => onChange(lines.filter((_, i) => i !== index))} />
            </span>
          </li>
        ))}
      </ol>
      <Row><Button size="small" disabled={lines.length >= 20} onClick={() => onChange([...lines, { ...freshLine }])}>Add a line</Button></Row>
    </fieldset>
  );
}

const phaseLabels = { present: 'Present', clarify: 'Clarify', suggest: 'Suggest', recommend: 'Recommend', summarise: 'Summarise' } as const;
type Phases = Record<keyof typeof phaseLabels, number>;

/** How a case's minutes are shared out among its phases. */
export function PhaseShares({ shares, onChange }: { shares: Phases; onChange: (shares: Phases) => void }) {
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  return (
    <fieldset className={styles.sheet}>
      <legend>A case, phase by phase</legend>
      <p className={styles.quiet}>Per cent of its minutes; together 100. Now {sum}.</p>
      <Stack gap={3}>
        <div className={styles.shares}>{(Object.keys(phaseLabels) as (keyof Phases)[]).map((phase) => <TextField key={phase} label={phaseLabels[phase]} type="number" min={0} max={100} required value={String(shares[phase])} onChange={(share) => onChange({ ...shares, [phase]: Number(share) })} />)}</div>
      </Stack>
    </fieldset>
  );
}
