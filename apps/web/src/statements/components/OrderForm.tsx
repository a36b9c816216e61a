import type { StatementRun } from '@without-walls/contracts';
import { addDays, creditSchemeIds, creditSchemes } from '@without-walls/domain';
import { Button, InlineNotice, Panel, RadioChoices, Row, SelectField, Stack, TextField, announce } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { professionWords } from '../statement-words';
import { isCode } from '../../app/api/errors';
import { ProblemNotice } from '../../app/Problem';
import { useStartRun } from '../statements.queries';

const today = (): string => new Date().toISOString().slice(0, 10);
const overlaps: readonly { value: StatementRun['overlap']; label: string }[] = [{ value: 'leave-out', label: 'Leave them out' }, { value: 'supersede', label: 'Replace what they have: the old code says that there is a newer one' }];
const start = (): { from: string; to: string; scheme: StatementRun['scheme']; approval: string; overlap: StatementRun['overlap'] } => ({ from: addDays(today(), -90), to: today(), scheme: 'none', approval: '', overlap: 'leave-out' });

/** Orders statements for everybody who earned a credit in a stretch of time. */
export function OrderForm() {
  const [draft, setDraft] = useState(start);
  const order = useStartRun();
  const scheme = creditSchemes[draft.scheme];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await order.run({ body: { from: draft.from, to: draft.to, scheme: draft.scheme, approval: draft.approval.trim() || null, overlap: draft.overlap } })) announce('Ordered. You can leave this page; it goes on.');
  };
  return (
    <Panel heading="Issue statements">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={4}>
          <Row><TextField label="From" type="date" required value={draft.from} onChange={(from) => setDraft({ ...draft, from })} /><TextField label="To" type="date" required min={draft.from} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} /></Row>
          <SelectField label="Recognised by" value={draft.scheme} options={creditSchemeIds.map((value) => ({ value, label: creditSchemes[value].name }))} onChange={(value) => setDraft({ ...draft, scheme: value || 'none' })} />
          {scheme.needsApproval ? <TextField label="Approval reference" hint="Without it the paper says hours, not accredited" maxLength={80} value={draft.approval} onChange={(approval) => setDraft({ ...draft, approval })} /> : null}
          <p>{scheme.title}. {scheme.note} {professionWords(scheme.professions)}{scheme.perDay ? `At most ${scheme.perDay} a day. ` : ''}Rounded down to {scheme.step}.</p>
          <RadioChoices label="Who has one for a part of this time" value={draft.overlap} choices={overlaps} onChange={(overlap) => setDraft({ ...draft, overlap })} />
          {isCode(order.error, 'wrong_state') ? <InlineNotice tone="info" live>Nobody has a credit in this time. Attendance counts once it was reviewed and locked.</InlineNotice> : <ProblemNotice error={order.error} />}
          <Row><Button type="submit" variant="primary" pending={order.pending}>Issue them</Button></Row>
        </Stack>
      </form>
    </Panel>
  );
}
