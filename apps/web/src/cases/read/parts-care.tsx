import { redFlagGroups, type CaseContent } from '@without-walls/contracts';
import { redFlagGroup, redFlagStanding } from '@without-walls/domain';
import { DataTable, StateChip } from '@without-walls/ui';
import { benefitWords, causeWords, completeWords, durationWords, responseWords, resultWords, routeTakenWords, routeWords, treatmentWords } from '../words/options';
import { Words } from './Prose';
import styles from './read.module.css';
import { ReadFacts } from './ReadFacts';

type Of<K extends keyof CaseContent> = { value: CaseContent[K] };
type Numbered<T> = T & { i: number };
const numbered = <T extends object>(rows: readonly T[]): Numbered<T>[] => rows.map((row, i) => ({ ...row, i }));
const key = (row: { i: number }): string => String(row.i);

export function ReadTreatments({ value }: Of<'treatments'>) {
  const cell = (row: Numbered<Of<'treatments'>['value']['rows'][number]>) => <Words section="treatments" field={`rows.${row.i}.what`} text={row.what} />;
  return (
    <>
      {value.rows.length > 0 ? (
        <DataTable caption="Treatments tried and what came of them" rows={numbered(value.rows)} rowKey={key} columns={[{ key: 'kind', title: 'Treatment', cell: (row) => treatmentWords[row.kind] }, { key: 'what', title: 'What', cell }, { key: 'response', title: 'Response', cell: (row) => `${row.response ? responseWords[row.response] : 'Not said'}${row.still ? '; goes on' : ''}` }]} />
      ) : <p className={styles.none}>{value.nothingTried ? 'Nothing has been tried yet.' : 'Not filled in.'}</p>}
      {value.resourcesTried ? <ReadFacts facts={[{ term: 'Resources tried', value: <Words section="treatments" field="resourcesTried" text={value.resourcesTried} />, wide: true }]} /> : null}
    </>
  );
}

export function ReadMedicines({ value }: Of<'medicines'>) {
  type Row = Numbered<Of<'medicines'>['value']['rows'][number]>;
  const text = (field: 'drug' | 'dose' | 'frequency' | 'harm') => (row: Row) => <Words section="medicines" field={`rows.${row.i}.${field}`} text={row[field]} />;
  return (
    <>
      {value.rows.length > 0 ? (
        <DataTable
          caption="Medicines" rows={numbered(value.rows)} rowKey={key}
          columns={[{ key: 'drug', title: 'Medicine', cell: text('drug') }, { key: 'dose', title: 'Dose', cell: (row) => <>{text('dose')(row)}{row.route && row.route !== 'oral' ? `, ${routeWords[row.route].toLowerCase()}` : ''}</> }, { key: 'frequency', title: 'How often', cell: text('frequency') }, { key: 'since', title: 'For', cell: (row) => (row.since ? durationWords(row.since) : '') }, { key: 'benefit', title: 'Benefit', cell: (row) => (row.benefit ? benefitWords[row.benefit] : '') }, { key: 'harm', title: 'Harm', cell: text('harm') }]}
        />
      ) : <p className={styles.none}>{value.none ? 'Takes no medicines.' : 'Not filled in.'}</p>}
      {value.notes ? <ReadFacts facts={[{ term: 'Notes', value: <Words section="medicines" field="notes" text={value.notes} />, wide: true }]} /> : null}
    </>
  );
}

export function ReadInvestigations({ value }: Of<'investigations'>) {
  type Row = Numbered<Of<'investigations'>['value']['rows'][number]>;
  const text = (field: 'what' | 'when' | 'conclusion') => (row: Row) => <Words section="investigations" field={`rows.${row.i}.${field}`} text={row[field]} />;
  return (
    <>
      {value.rows.length > 0 ? <DataTable caption="Investigations" rows={numbered(value.rows)} rowKey={key} columns={[{ key: 'what', title: 'Investigation', cell: text('what') }, { key: 'when', title: 'When', cell: text('when') }, { key: 'result', title: 'Result', cell: (row) => (row.result ? resultWords[row.result] : '') }, { key: 'conclusion', title: 'What it said', cell: text('conclusion') }]} /> : null}
      <ReadFacts facts={[value.complete && { term: 'Complete', value: completeWords[value.complete] }, value.whyNot && { term: 'Why not', value: <Words section="investigations" field="whyNot" text={value.whyNot} />, wide: true }]} />
    </>
  );
}

export function ReadRedFlags({ value }: Of<'redFlags'>) {
  const standing = redFlagStanding(value);
  const no = redFlagGroups.filter((group) => value.answers[group] === 'no');
  return (
    <>
      <div className={styles.flags}>
        {standing.yes.map((group) => <p key={group}><StateChip tone="red">Yes</StateChip> {redFlagGroup(group).title}: {redFlagGroup(group).route.toLowerCase()}</p>)}
        {standing.yes.length === 0 ? <p>{standing.say}</p> : null}
      </div>
      <ReadFacts
        facts={[
          value.urgentRoute && { term: 'Urgent route', value: <>{routeTakenWords[value.urgentRoute.taken]}. <Words section="redFlags" field="urgentRoute.note" text={value.urgentRoute.note} /></> },
          no.length > 0 && { term: 'Asked, not present', value: no.map((group) => redFlagGroup(group).title).join(', ') },
          standing.unassessed.length > 0 && { term: 'Not assessed', value: standing.unassessed.map((group) => redFlagGroup(group).title).join(', ') },
          value.detail && { term: 'In more detail', value: <Words section="redFlags" field="detail" text={value.detail} />, wide: true },
        ]}
      />
    </>
  );
}

export function ReadLocal({ value }: Of<'local'>) {
  return <ReadFacts facts={[value.available && { term: 'What there is', value: <Words section="local" field="available" text={value.available} />, wide: true }, value.barriers && { term: 'What gets in the way', value: <Words section="local" field="barriers" text={value.barriers} />, wide: true }]} />;
}

const exclusionWords = { inflammatory: 'inflammatory condition suspected', 'cancer-palliative': 'active cancer or palliative care', 'suicide-psychosis': 'risk of suicide, or psychosis', tertiary: 'complex state or specialised intervention' } as const;

export function ReadEligibility({ value }: Of<'eligibility'>) {
  return (
    <ReadFacts
      facts={[value.cause && { term: 'Cause', value: causeWords[value.cause] }, value.exclusions.length > 0 && { term: 'Points elsewhere', value: value.exclusions.map((name) => exclusionWords[name]).join('; ') }, value.continueBecause && { term: 'Why this team as well', value: <Words section="eligibility" field="continueBecause" text={value.continueBecause} />, wide: true }]}
    />
  );
}
