import { SelectField } from '@without-walls/ui';
import { Fragment, useCallback, useEffect, useRef } from 'react';
import { BodyFigure } from '../../read/BodyFigure';
import { icd11Words, onsetWords, optionsOf, patternWords } from '../../words/options';
import { pairedSites, singleSites, sitesSentence, siteWords, type BodySite } from '../../words/sites';
import { DurationField } from '../DurationField';
import { useSection } from '../EditorContext';
import styles from '../editor.module.css';
import { EditorText } from '../EditorText';
import { fieldId } from '../field-id';

export function PainForm() {
  const [value, set] = useSection('pain');
  return (
    <>
      <BodyMap sites={value.sites} onChange={(sites) => set({ sites })} />
      <div className={styles.pair}>
        <DurationField id={fieldId('pain', 'duration')} label="How long has the pain been there?" value={value.duration} onChange={(duration) => set({ duration })} />
        <SelectField id={fieldId('pain', 'onset')} label="How it began" optional empty="Not said" value={value.onset ?? ''} options={optionsOf(onsetWords)} onChange={(onset) => set({ onset: onset || null })} />
      </div>
      <EditorText section="pain" field="story" label="The story of the pain" hint="A few sentences: how it began, what changed it, where it stands now" rows={8} maxLength={6000} value={value.story} onChange={(story) => set({ story })} />
      <div className={styles.pair}>
        <SelectField id={fieldId('pain', 'pattern')} label="Pattern" optional empty="Not said" value={value.pattern ?? ''} options={optionsOf(patternWords)} onChange={(pattern) => set({ pattern: pattern || null })} />
        <SelectField id={fieldId('pain', 'icd11')} label="Group of chronic pain (ICD-11)" optional empty="Not said" value={value.icd11 ?? ''} options={optionsOf(icd11Words)} onChange={(icd11) => set({ icd11: icd11 || null })} />
      </div>
      <EditorText section="pain" field="workingDiagnosis" label="Working diagnosis" optional oneLine maxLength={400} value={value.workingDiagnosis} onChange={(workingDiagnosis) => set({ workingDiagnosis })} />
    </>
  );
}

/** Where it hurts: press the figure, or tick the same regions in the list. Left and right are the person's own. */
function BodyMap({ sites, onChange }: { sites: readonly BodySite[]; onChange: (sites: BodySite[]) => void }) {
  // The same function throughout, so that typing in the story does not draw the figure again.
  const latest = useRef({ sites, onChange });
  useEffect(() => void (latest.current = { sites, onChange }));
  const toggle = useCallback((site: BodySite) => {
    const { sites: now, onChange: set } = latest.current;
    set(now.includes(site) ? now.filter((other) => other !== site) : [...now, site]);
  }, []);
  return (
    <fieldset className={styles.bodyMap} id={fieldId('pain', 'sites')} tabIndex={-1}>
      <legend>Where does it hurt?</legend>
      <p className={styles.hint} aria-live="polite">{sites.length === 0 ? 'Press the figure or tick the list. Left and right are the person’s own.' : `${sitesSentence(sites)}.`}</p>
      <div className={styles.bodyGrid}>
        <BodyFigure sites={sites} onToggle={toggle} />
        <SiteList sites={sites} onToggle={toggle} />
      </div>
    </fieldset>
  );
}

/** The regions as checkboxes: single ones, then those there are two of, left and right side by side. */
function SiteList({ sites, onToggle }: { sites: readonly BodySite[]; onToggle: (site: BodySite) => void }) {
  const box = (site: BodySite, label?: string) => <input type="checkbox" checked={sites.includes(site)} aria-label={label} onChange={() => onToggle(site)} />;
  return (
    <div className={styles.siteList}>
      <div className={styles.singles}>{singleSites.map((site) => <label key={site}>{box(site)}{siteWords[site]}</label>)}</div>
      <div className={styles.paired}>
        <span /><span aria-hidden="true">Left</span><span aria-hidden="true">Right</span>
        {pairedSites.map(({ name, left, right }) => <Fragment key={name}><span aria-hidden="true">{name}</span><label>{box(left, siteWords[left])}</label><label>{box(right, siteWords[right])}</label></Fragment>)}
      </div>
    </div>
  );
}
