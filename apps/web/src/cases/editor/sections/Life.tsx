import { CheckPills, InlineNotice, Pills, YesNo } from '@without-walls/ui';
import { impactWords, moodWords, optionsOf, safetyWords, sleepWords } from '../../words/options';
import { useEditor, useSection } from '../EditorContext';
import styles from '../editor.module.css';
import { EditorText } from '../EditorText';
import { fieldId } from '../field-id';

export function ImpactForm() {
  const [value, set] = useSection('impact');
  return (
    <>
      <CheckPills id={fieldId('impact', 'areas')} label="What does the pain touch?" optional options={optionsOf(impactWords)} value={value.areas} onChange={(areas) => set({ areas })} />
      <EditorText section="impact" field="function" label="What can the person do, and what not? Which other conditions do they live with?" rows={5} maxLength={3000} value={value.function} onChange={(text) => set({ function: text })} />
      <div className={styles.trio} id={fieldId('impact', 'needs')}>
        <YesNo label="Distress" value={value.distress} onChange={(distress) => set({ distress })} />
        <YesNo label="Disability" value={value.disability} onChange={(disability) => set({ disability })} />
        <YesNo label="A problem with medicines" value={value.medicinesIssue} onChange={(medicinesIssue) => set({ medicinesIssue })} />
      </div>
    </>
  );
}

export function MoodForm() {
  const [value, set] = useSection('mood');
  const { go } = useEditor();
  return (
    <>
      <Pills id={fieldId('mood', 'mood')} label="Mood" options={optionsOf(moodWords)} value={value.mood} onChange={(mood) => set({ mood })} />
      <Pills id={fieldId('mood', 'sleep')} label="Sleep" optional options={optionsOf(sleepWords)} value={value.sleep} onChange={(sleep) => set({ sleep })} />
      <EditorText section="mood" field="detail" label="In more detail" optional hint="Worries, what lifts the mood, what the nights are like, alcohol and other substances" rows={4} maxLength={3000} value={value.detail} onChange={(detail) => set({ detail })} />
      <Pills id={fieldId('mood', 'safety')} label="Thoughts of self-harm or suicide" options={optionsOf(safetyWords)} value={value.safety} onChange={(safety) => set({ safety })} />
      {value.safety === 'current-no-plan' ? (
        <InlineNotice tone="danger" live title="Do not wait for an answer here" actions={<button type="button" className={styles.link} onClick={() => go('redFlags', 'mental-health')}>Mark the mental health flag</button>}>
          Call the local crisis team now, and emergency services if there is danger. Then mark the flag and say which route you took.
        </InlineNotice>
      ) : null}
      {value.safety && value.safety !== 'none' && value.safety !== 'not-asked' ? <EditorText section="mood" field="safetyPlan" label="Safety plan" optional={value.safety !== 'current-with-plan'} hint="What is agreed, and who is told: by role, not by name" rows={3} maxLength={1000} value={value.safetyPlan} onChange={(safetyPlan) => set({ safetyPlan })} /> : null}
    </>
  );
}

export function LocalForm() {
  const [value, set] = useSection('local');
  return (
    <>
      <EditorText section="local" field="available" label="What is there?" optional hint="Physiotherapy, groups, pharmacist, social prescribing, and how long they take" rows={4} maxLength={2000} value={value.available} onChange={(available) => set({ available })} />
      <EditorText section="local" field="barriers" label="What gets in the way?" optional hint="Travel, money, waiting times, caring for others, earlier bad experiences" rows={4} maxLength={2000} value={value.barriers} onChange={(barriers) => set({ barriers })} />
    </>
  );
}
