import { ledgerCsv, type StatementRun } from '@without-walls/contracts';
import { creditSchemeIds, creditSchemes } from '@without-walls/domain';
import { Row, SelectField, Stack, TextField, buttonLook } from '@without-walls/ui';
import { useState } from 'react';
import { addressOf } from '../../app/api/address';
import { startOfOwn } from '../statement-words';
import styles from './statements.module.css';

/** What a body asks for: a row for each person and activity in a time, with their registration. Of valid statements alone. */
export function BodyCsv() {
  const [{ from, to, scheme }, setDraft] = useState<{ from: string; to: string; scheme: StatementRun['scheme'] }>(startOfOwn);
  const address = addressOf(ledgerCsv.path, { query: { by: 'scheme', scheme, from, to } });
  return (
    <details>
      <summary>For one body: a row for each person and activity</summary>
      <Stack gap={3}>
        <Row>
          <SelectField label="Body" value={scheme} options={creditSchemeIds.map((value) => ({ value, label: creditSchemes[value].name }))} onChange={(value) => setDraft({ from, to, scheme: value || 'none' })} />
          <TextField label="From" type="date" required value={from} onChange={(value) => setDraft({ from: value, to, scheme })} />
          <TextField label="To" type="date" required value={to} onChange={(value) => setDraft({ from, to: value, scheme })} />
        </Row>
        <p className={styles.quiet}>Valid statements only, with the registration that stands in each profile.</p>
        {from && to ? <p><a {...buttonLook('secondary', 'small')} href={address} download={`statements-${scheme}-${from}-${to}.csv`}>CSV for this body</a></p> : null}
      </Stack>
    </details>
  );
}
