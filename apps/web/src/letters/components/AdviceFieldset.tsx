import { Button, SelectField, TextField } from '@without-walls/ui';
import { AdviceHints } from '../../rounds/recommendations/AdviceHints';
import { domainWords, optionsOf, ownerWords, strengthWords } from '../../rounds/recommendations/advice-words';
import { CheckedArea } from '../../rounds/text/CheckedArea';
import { asRecommendation, type AdviceFields, type AdviceText } from '../advice-form';
import styles from './advice-form.module.css';

type Props = { onChecked: (field: AdviceText, clean: string, of: string) => void; number: number; fields: AdviceFields; onChange: (fields: AdviceFields) => void; onRemove?: () => void; fieldId: string; error?: string };

/** One recommendation of a written answer. */
export function AdviceFieldset({ number, fields, onChange, onChecked, onRemove, fieldId, error }: Props) {
  const set = <K extends keyof AdviceFields>(key: K) => (value: AdviceFields[K]) => onChange({ ...fields, [key]: value });
  const checked = (field: AdviceText) => (clean: string, of: string) => onChecked(field, clean, of);
  return (
    <fieldset className={styles.row}>
      <legend>Recommendation {number}</legend>
      <CheckedArea id={fieldId} label="What to do" rows={2} maxLength={600} value={fields.text} onChange={set('text')} onChecked={checked('text')} error={error} />
      <div className={styles.grid}>
        <SelectField label="Who does it" value={fields.owner} onChange={set('owner')} options={optionsOf(ownerWords)} />
        <TextField label="By" type="date" value={fields.dueDate ?? ''} onChange={(day) => set('dueDate')(day || null)} />
        <SelectField label="Kind" value={fields.domain} onChange={set('domain')} options={optionsOf(domainWords)} />
        <SelectField label="How sure" value={fields.strength} onChange={set('strength')} options={optionsOf(strengthWords)} />
      </div>
      <CheckedArea label="If, when, for how long" optional rows={1} maxLength={400} value={fields.condition} onChange={set('condition')} onChecked={checked('condition')} />
      <CheckedArea label="Why" optional rows={1} maxLength={1000} value={fields.rationale} onChange={set('rationale')} onChecked={checked('rationale')} />
      <AdviceHints fields={asRecommendation(fields)} />
      {onRemove ? <p><Button size="small" variant="quiet" onClick={onRemove}>Remove recommendation {number}</Button></p> : null}
    </fieldset>
  );
}
