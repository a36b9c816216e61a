import type { RecommendationDraft, RecommendationFields } from '@without-walls/contracts';
import { Button, SelectField, TextField } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { useCommand } from '../store/useCommand';
import { CheckedArea } from '../text/CheckedArea';
import { useBlocks } from '../text/useBlocks';
import styles from './advice.module.css';
import { AdviceHints } from './AdviceHints';
import { domainWords, optionsOf, ownerWords, strengthWords } from './advice-words';
import { Clash } from './Clash';
import { Dissent } from './Dissent';
import { unsent } from './row-draft';
import { useRow } from './useRow';

type Props = { id: string; number: number; row: RecommendationDraft | null; start: RecommendationFields; /** The turn to write is not over. */ may: boolean; onClose: () => void };

const texts = ['text', 'condition', 'rationale'] as const;

/** Writes one recommendation. It is saved at every pause; Ctrl Enter or Done closes it. */
export function AdviceEditor({ id, number, row, start, may, onClose }: Props) {
  const blocks = useBlocks(texts);
  const editing = useRow(id, row, start, { held: blocks.total > 0 || !may, onGone: onClose });
  const { mine, theirs } = editing.draft;
  const remove = useCommand();
  const close = async () => {
    if ((!mine.text.trim() && !row) || (await editing.save())) onClose();
  };
  const takeAway = async () => {
    editing.discard(true);
    if (!row || (await remove.run({ type: 'remove-recommendation', recommendationId: id, expectedVersion: row.version })).ok) return onClose();
    editing.discard(false);
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented || !(event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)))) return;
    event.preventDefault();
    void close();
  };
  return (
    <div className={styles.editor} role="group" aria-label={`Recommendation ${number}`} onKeyDown={onKey}>
      <CheckedArea label="What to do" hint="So that the presenter can act on it" rows={2} maxLength={600} value={mine.text} onChange={editing.set('text')} onBlocks={blocks.on.text} onChecked={editing.passed.text} autoFocus error={row && !mine.text.trim() ? 'Write the advice, or remove the row' : undefined} />
      {theirs ? <Clash mine={mine} theirs={theirs} onKeep={editing.keep} onTake={editing.take} /> : null}
      <div className={styles.grid}>
        <SelectField label="Who does it" value={mine.owner} onChange={editing.set('owner')} options={optionsOf(ownerWords)} />
        <TextField label="By" type="date" value={mine.dueDate ?? ''} onChange={(day) => editing.set('dueDate')(day || null)} />
        <SelectField label="Kind" value={mine.domain} onChange={editing.set('domain')} options={optionsOf(domainWords)} />
        <SelectField label="How sure" value={mine.strength} onChange={editing.set('strength')} options={optionsOf(strengthWords)} />
      </div>
      <CheckedArea label="If, when, for how long" optional rows={1} maxLength={400} value={mine.condition} onChange={editing.set('condition')} onBlocks={blocks.on.condition} onChecked={editing.passed.condition} />
      <CheckedArea label="Why" optional rows={1} maxLength={1000} value={mine.rationale} onChange={editing.set('rationale')} onBlocks={blocks.on.rationale} onChecked={editing.passed.rationale} />
      <AdviceHints fields={mine} />
      <Dissent dissent={mine.dissent} onChange={editing.set('dissent')} />
      <ProblemNotice error={editing.error ?? remove.error} />
      <div className={styles.end}>
        <span className={styles.meta} role="status">{blocks.total > 0 ? 'Not saved: replace what is marked red first' : !may && unsent(editing.draft) ? 'Not saved: it is not the turn to write. Your words are kept here' : theirs ? 'Not saved: choose between the two' : editing.draft.sent ? 'Saving' : unsent(editing.draft) ? 'Not saved yet' : row ? 'Saved; everyone sees it' : ''}</span>
        <Button size="small" variant="quiet" pending={remove.pending} onClick={() => void takeAway()}>Remove</Button>
        <Button size="small" variant="primary" onClick={() => void close()}>Done</Button>
      </div>
    </div>
  );
}
