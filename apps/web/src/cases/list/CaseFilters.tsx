import { caseStates, type CaseState } from '@without-walls/contracts';
import { SelectField, TextField } from '@without-walls/ui';
import { useEffect, useState } from 'react';
import type { CaseFilter } from '../cases.queries';
import { stateWords } from '../words/states';
import styles from './list.module.css';

type Props = { filter: CaseFilter; onChange: (change: Partial<CaseFilter>) => void; /** Whether there are cases of others to tell apart from own ones. */ both: boolean };

/** What to show of the list. */
export function CaseFilters({ filter, onChange, both }: Props) {
  const [code, setCode] = useState(filter.q ?? '');
  useEffect(() => {
    if (code === (filter.q ?? '')) return;
    const timer = setTimeout(() => onChange({ q: code.trim() }), 250);
    return () => clearTimeout(timer);
  }, [code, filter.q, onChange]);
  return (
    <div className={styles.filters} role="search" aria-label="Filter the cases">
      <div className={styles.code}><TextField label="Case code" type="search" value={code} onChange={setCode} placeholder="QK7-M2P" autoComplete="off" spellCheck={false} /></div>
      <SelectField<CaseState> label="State" empty="Any state" value={filter.state ?? ''} options={caseStates.map((value) => ({ value, label: stateWords[value].label }))} onChange={(state) => onChange({ state })} />
      {both ? <SelectField<'mine'> label="Whose" empty="All I may read" value={filter.mine ? 'mine' : ''} options={[{ value: 'mine', label: 'Mine only' }]} onChange={(mine) => onChange({ mine: mine === 'mine' })} /> : null}
    </div>
  );
}
