import type { StatementRun } from '@without-walls/contracts';
import { creditSchemeIds, creditSchemes, isFor } from '@without-walls/domain';
import { Button, InlineNotice, Row, SelectField, Stack, TextField, announce } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { isCode } from '../../app/api/errors';
import { ProblemNotice } from '../../app/Problem';
import { useMe } from '../../app/me';
import { startOfOwn } from '../statement-words';
import { useMakeMine } from '../statements.queries';

/** A statement for oneself, at once: hours and what they are for, where no body has to approve it. */
export function OwnForm() {
  const profession = useMe().profession;
  const [draft, setDraft] = useState(startOfOwn);
  const make = useMakeMine();
  const navigate = useNavigate();
  const schemes = creditSchemeIds.filter((one) => !creditSchemes[one].needsApproval && isFor(creditSchemes[one], profession));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await make.run({ body: draft });
    if (!done) return;
    announce('Your statement is ready');
    void navigate(`/statements/${done.id}`);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={3}>
        <Row><TextField label="From" type="date" required value={draft.from} onChange={(from) => setDraft({ ...draft, from })} /><TextField label="To" type="date" required min={draft.from} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} /></Row>
        {schemes.length > 1 ? <SelectField<StatementRun['scheme']> label="For" value={draft.scheme} options={schemes.map((value) => ({ value, label: value === 'none' ? creditSchemes.none.title : `${creditSchemes[value].name}, ${creditSchemes[value].unit}` }))} onChange={(scheme) => setDraft({ ...draft, scheme: scheme || 'none' })} /> : null}
        <Refused error={make.error} />
        <Row><Button type="submit" pending={make.pending}>Make my statement</Button></Row>
      </Stack>
    </form>
  );
}

function Refused({ error }: { error: unknown }) {
  if (!isCode(error, 'wrong_state')) return <ProblemNotice error={error} />;
  const { statementId } = error.state as { statementId?: string };
  if (!statementId) return <InlineNotice tone="info" live>You have no credit in this time yet. Attendance counts once it was reviewed and locked.</InlineNotice>;
  return <InlineNotice tone="info" live title="You have a statement for a part of this time"><Link to={`/statements/${statementId}`}>Open it</Link>. Choose days beside it; if it is wrong, an educator can issue it anew.</InlineNotice>;
}
