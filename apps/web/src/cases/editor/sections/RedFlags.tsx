import type { FlagAnswer, RedFlagGroup } from '@without-walls/contracts';
import { redFlagItems, redFlagsNote, redFlagStanding, type RedFlagGroupItems } from '@without-walls/domain';
import { Button, InlineNotice, Pills } from '@without-walls/ui';
import { optionsOf, routeTakenWords } from '../../words/options';
import { useSection } from '../EditorContext';
import styles from '../editor.module.css';
import { EditorText } from '../EditorText';
import { fieldId, focusField } from '../field-id';

const answers: { value: FlagAnswer; label: string }[] = [{ value: 'no', label: 'No' }, { value: 'yes', label: 'Yes' }, { value: 'not-assessed', label: 'Not assessed' }];
const speedWords = { emergency: 'Emergency', 'same-day': 'Same day', urgent: 'Urgent', prompt: 'Soon' } as const;

export function RedFlagsForm() {
  const [value, set] = useSection('redFlags');
  const answer = (group: RedFlagGroup, given: FlagAnswer) => set({ answers: { ...value.answers, [group]: given } });
  const open = redFlagItems.filter((entry) => value.answers[entry.group] === undefined);
  const rest = () => set({ answers: { ...Object.fromEntries(open.map((entry) => [entry.group, 'not-assessed' as const])), ...value.answers } });
  const standing = redFlagStanding(value);
  return (
    <>
      <p className={styles.hint}>{redFlagsNote}</p>
      <div className={styles.flagList} id={fieldId('redFlags', 'answers')}>
        {redFlagItems.map((entry) => <FlagGroup key={entry.group} entry={entry} value={value.answers[entry.group] ?? null} onChange={(given) => answer(entry.group, given)} acknowledged={standing.acknowledged} />)}
      </div>
      {open.length > 0 ? <div><Button size="small" onClick={rest}>Mark the {open.length === redFlagItems.length ? 'groups' : 'rest'} as not assessed</Button></div> : null}
      {standing.yes.length > 0 || value.urgentRoute ? <UrgentRoute /> : null}
      <EditorText section="redFlags" field="detail" label="In more detail" optional rows={3} maxLength={1500} value={value.detail} onChange={(detail) => set({ detail })} />
    </>
  );
}

type GroupProps = { entry: RedFlagGroupItems; value: FlagAnswer | null; onChange: (answer: FlagAnswer) => void; acknowledged: boolean };

function FlagGroup({ entry, value, onChange, acknowledged }: GroupProps) {
  return (
    <div className={styles.flag} data-yes={value === 'yes' || undefined}>
      <div>
        <h3>{entry.title}</h3>
        <ul>{entry.items.map((item) => <li key={item}>{item}</li>)}</ul>
      </div>
      <Pills id={fieldId('redFlags', entry.group)} label={`${entry.title}: is any of these present?`} hideLabel options={answers} value={value} onChange={onChange} />
      {value === 'yes' ? (
        <div className={styles.across}>
          <InlineNotice tone="danger" live title={`${speedWords[entry.urgency]}: ${entry.route}`} actions={acknowledged ? null : <Button size="small" variant="danger" onClick={() => focusField('redFlags', 'urgentRoute')}>Say which route you took</Button>}>
            {acknowledged ? 'You have said which route was taken. The case may go on.' : 'This goes first. The case waits until you say what was done.'}
          </InlineNotice>
        </div>
      ) : null}
    </div>
  );
}

function UrgentRoute() {
  const [value, set] = useSection('redFlags');
  const route = value.urgentRoute;
  return (
    <div className={styles.urgent} id={fieldId('redFlags', 'urgentRoute')}>
      <Pills label="Which urgent route was taken?" hint="Say it once it has been done. The team sees it beside the flag." options={optionsOf(routeTakenWords)} value={route?.taken ?? null} onChange={(taken) => set({ urgentRoute: { taken, note: route?.note ?? '' } })} />
      {route ? <EditorText section="redFlags" field="urgentRoute.note" label="When, and what was agreed" optional hint="By role: “the on-call team”, not by name" rows={2} maxLength={600} value={route.note} onChange={(note) => set({ urgentRoute: { ...route, note } })} /> : null}
    </div>
  );
}
