import { Checkbox, Pills, SelectField, TextField } from '@without-walls/ui';
import { agreesWords, householdWords, optionsOf, regionWords, sexWords, workWords } from '../../words/options';
import { useSection } from '../EditorContext';
import styles from '../editor.module.css';
import { EditorText } from '../EditorText';
import { fieldId } from '../field-id';

export function MattersForm() {
  const [value, set] = useSection('matters');
  return (
    <>
      <EditorText section="matters" field="ownWords" label="What matters to this person?" hint="As they would say it. “I would like to …” is a good beginning." rows={5} maxLength={2000} value={value.ownWords} onChange={(ownWords) => set({ ownWords })} />
      <Pills id={fieldId('matters', 'personAgrees')} label="Does the person know and agree that their case is shared without their name?" options={optionsOf(agreesWords)} value={value.personAgrees} onChange={(personAgrees) => set({ personAgrees })} />
    </>
  );
}

function ageOf(text: string): number | null {
  const years = Number.parseInt(text.replace(/\D/g, '').slice(0, 3), 10);
  return Number.isNaN(years) ? null : years;
}

export function PersonForm() {
  const [value, set] = useSection('person');
  const setAge = (text: string) => {
    const years = ageOf(text);
    set({ age: years === null ? null : years > 89 ? '90+' : years });
  };
  return (
    <>
      <div className={styles.pair}>
        <TextField id={fieldId('person', 'age')} label="Age in years" hint="From 90 on, ages are pooled" inputMode="numeric" value={value.age === null ? '' : value.age === '90+' ? '' : String(value.age)} disabled={value.age === '90+'} onChange={setAge} />
        <div className={styles.bottom}><Checkbox label="90 or over" checked={value.age === '90+'} onChange={(over) => set({ age: over ? '90+' : null })} /></div>
      </div>
      <Pills id={fieldId('person', 'sex')} label="Sex or gender" optional options={optionsOf(sexWords)} value={value.sex} onChange={(sex) => set({ sex })} />
      <Pills id={fieldId('person', 'regionType')} label="Where they live" optional options={optionsOf(regionWords)} value={value.regionType} onChange={(regionType) => set({ regionType })} />
      <div className={styles.pair}>
        <SelectField id={fieldId('person', 'work')} label="Work" optional empty="Not said" value={value.work ?? ''} options={optionsOf(workWords)} onChange={(work) => set({ work: work || null })} />
        <SelectField id={fieldId('person', 'household')} label="Household" optional empty="Not said" value={value.household ?? ''} options={optionsOf(householdWords)} onChange={(household) => set({ household: household || null })} />
      </div>
      <EditorText section="person" field="supports" label="Who and what supports them" optional hint="“A sister nearby”, “a carer twice a day”: relations, not names" rows={2} maxLength={800} value={value.supports} onChange={(supports) => set({ supports })} />
      <EditorText section="person" field="language" label="Language" optional oneLine maxLength={80} value={value.language} onChange={(language) => set({ language })} />
      <EditorText section="person" field="adjustments" label="Adjustments that help" optional hint="Interpreter, easy read, a carer who comes along, time of day" rows={2} maxLength={600} value={value.adjustments} onChange={(adjustments) => set({ adjustments })} />
    </>
  );
}
