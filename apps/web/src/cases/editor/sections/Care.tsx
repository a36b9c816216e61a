import { Checkbox, Pills, SelectField } from '@without-walls/ui';
import { benefitWords, completeWords, durationWords, optionsOf, responseWords, resultWords, routeWords, treatmentWords } from '../../words/options';
import { DurationField } from '../DurationField';
import { useSection } from '../EditorContext';
import styles from '../editor.module.css';
import { EditorText } from '../EditorText';
import { fieldId } from '../field-id';
import { RowsEditor } from '../RowsEditor';

const joined = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(', ');

export function TreatmentsForm() {
  const [value, set] = useSection('treatments');
  return (
    <>
      {value.nothingTried ? null : (
        <RowsEditor
          section="treatments" list="rows" rows={value.rows} onChange={(rows) => set({ rows })} empty={{ kind: 'physiotherapy' as const, what: '', response: null, still: false }} max={40} noun="treatment" first="kind"
          isBlank={(row) => row.what.trim() === ''} summary={(row) => <><strong>{treatmentWords[row.kind]}</strong> {row.what} <small>{joined(row.response ? responseWords[row.response] : 'Response not said', row.still && 'goes on')}</small></>}
        >
          {(row, i, change) => (
            <>
              <SelectField id={fieldId('treatments', `rows.${i}.kind`)} label="Treatment" value={row.kind} options={optionsOf(treatmentWords)} onChange={(kind) => change({ kind })} />
              <EditorText section="treatments" field={`rows.${i}.what`} label="What, in a line" oneLine maxLength={300} value={row.what} onChange={(what) => change({ what })} />
              <Pills label="What came of it" optional options={optionsOf(responseWords)} value={row.response} onChange={(response) => change({ response })} />
              <Checkbox label="It still goes on" checked={row.still} onChange={(still) => change({ still })} />
            </>
          )}
        </RowsEditor>
      )}
      {value.rows.length === 0 ? <Checkbox label="Nothing has been tried yet" checked={value.nothingTried} onChange={(nothingTried) => set({ nothingTried })} /> : null}
      <EditorText section="treatments" field="resourcesTried" label="Self-help resources tried" optional hint="Websites, books, groups, apps" rows={2} maxLength={800} value={value.resourcesTried} onChange={(resourcesTried) => set({ resourcesTried })} />
    </>
  );
}

export function MedicinesForm() {
  const [value, set] = useSection('medicines');
  return (
    <>
      {value.none ? null : (
        <RowsEditor
          section="medicines" list="rows" rows={value.rows} onChange={(rows) => set({ rows })} empty={{ drug: '', dose: '', route: null, frequency: '', since: null, benefit: null, harm: '' }} max={60} noun="medicine" first="drug"
          isBlank={(row) => row.drug.trim() === ''}
          summary={(row) => <><strong>{row.drug}</strong> {joined(row.dose, row.route && row.route !== 'oral' && routeWords[row.route].toLowerCase(), row.frequency)} <small>{joined(row.since && `for ${durationWords(row.since)}`, row.benefit && `benefit ${benefitWords[row.benefit].toLowerCase()}`, row.harm)}</small></>}
        >
          {(row, i, change) => (
            <div className={styles.medicine}>
              <EditorText section="medicines" field={`rows.${i}.drug`} label="Medicine" oneLine maxLength={80} value={row.drug} onChange={(drug) => change({ drug })} />
              <EditorText section="medicines" field={`rows.${i}.dose`} label="Dose" oneLine maxLength={60} value={row.dose} onChange={(dose) => change({ dose })} />
              <EditorText section="medicines" field={`rows.${i}.frequency`} label="How often" oneLine maxLength={80} value={row.frequency} onChange={(frequency) => change({ frequency })} />
              <SelectField id={fieldId('medicines', `rows.${i}.route`)} label="Route" empty="Not said" value={row.route ?? ''} options={optionsOf(routeWords)} onChange={(route) => change({ route: route || null })} />
              <DurationField id={fieldId('medicines', `rows.${i}.since`)} label="For how long" value={row.since} onChange={(since) => change({ since })} />
              <SelectField id={fieldId('medicines', `rows.${i}.benefit`)} label="Benefit" empty="Not said" value={row.benefit ?? ''} options={optionsOf(benefitWords)} onChange={(benefit) => change({ benefit: benefit || null })} />
              <div className={styles.across}><EditorText section="medicines" field={`rows.${i}.harm`} label="Harm" optional oneLine maxLength={300} value={row.harm} onChange={(harm) => change({ harm })} /></div>
            </div>
          )}
        </RowsEditor>
      )}
      {value.rows.length === 0 ? <Checkbox label="This person takes no medicines" checked={value.none} onChange={(none) => set({ none })} /> : null}
      <EditorText section="medicines" field="notes" label="Notes" optional hint="Allergies, what was tried before and stopped, how tablets are really taken" rows={2} maxLength={2000} value={value.notes} onChange={(notes) => set({ notes })} />
    </>
  );
}

export function InvestigationsForm() {
  const [value, set] = useSection('investigations');
  return (
    <>
      <RowsEditor
        section="investigations" list="rows" rows={value.rows} onChange={(rows) => set({ rows })} empty={{ what: '', when: '', result: null, conclusion: '' }} max={40} noun="investigation" first="what"
        isBlank={(row) => row.what.trim() === ''} summary={(row) => <><strong>{row.what}</strong> {joined(row.when, row.result && resultWords[row.result].toLowerCase())} <small>{row.conclusion}</small></>}
      >
        {(row, i, change) => (
          <>
            <div className={styles.pair}>
              <EditorText section="investigations" field={`rows.${i}.what`} label="Investigation" oneLine maxLength={200} value={row.what} onChange={(what) => change({ what })} />
              <EditorText section="investigations" field={`rows.${i}.when`} label="When" hint="“2 years ago”, not a date" oneLine maxLength={60} value={row.when} onChange={(when) => change({ when })} />
            </div>
            <Pills label="Result" optional options={optionsOf(resultWords)} value={row.result} onChange={(result) => change({ result })} />
            <EditorText section="investigations" field={`rows.${i}.conclusion`} label="What it said" optional rows={2} maxLength={600} value={row.conclusion} onChange={(conclusion) => change({ conclusion })} />
          </>
        )}
      </RowsEditor>
      <Pills id={fieldId('investigations', 'complete')} label="Are investigations complete, told to the person and acted on?" options={optionsOf(completeWords)} value={value.complete} onChange={(complete) => set({ complete })} />
      {value.complete && value.complete !== 'yes' ? <EditorText section="investigations" field="whyNot" label={value.complete === 'no' ? 'What is still open?' : 'Why are they not appropriate?'} rows={2} maxLength={600} value={value.whyNot} onChange={(whyNot) => set({ whyNot })} /> : null}
    </>
  );
}
