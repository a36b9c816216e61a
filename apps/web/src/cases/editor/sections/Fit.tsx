import { defaultEligibilityRules, eligibility } from '@without-walls/domain';
import { CheckChoices, Pills } from '@without-walls/ui';
import { FitFindings } from '../../read/FitFindings';
import { causeWords, optionsOf } from '../../words/options';
import { useEditor, useSection } from '../EditorContext';
import styles from '../editor.module.css';
import { EditorText } from '../EditorText';
import { fieldId } from '../field-id';

const { exclusions } = defaultEligibilityRules;
const names = Object.keys(exclusions) as (keyof typeof exclusions)[];

export function FitForm() {
  const [value, set] = useSection('eligibility');
  const { content } = useEditor();
  return (
    <>
      <Pills id={fieldId('eligibility', 'cause')} label="Which fits best?" optional options={optionsOf(causeWords)} value={value.cause} onChange={(cause) => set({ cause })} />
      <CheckChoices id={fieldId('eligibility', 'exclusions')} label="Does any of these apply?" optional hint="If so, you are told who can help sooner. You can still send the case." choices={names.map((name) => ({ value: name, label: exclusions[name].say }))} value={value.exclusions} onChange={(next) => set({ exclusions: next })} />
      <div className={styles.fit}>
        <h3>How it stands now</h3>
        <FitFindings eligibility={eligibility(content)} />
      </div>
      {value.exclusions.length > 0 || value.continueBecause ? <EditorText section="eligibility" field="continueBecause" label="Send it anyway, because…" optional hint="Why you would like this team’s advice as well" rows={3} maxLength={600} value={value.continueBecause} onChange={(continueBecause) => set({ continueBecause })} /> : null}
    </>
  );
}
