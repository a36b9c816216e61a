import { changeNetworkSettings, readNetworkSettings, type NetworkSettings, type ReplyOf } from '@without-walls/contracts';
import { outcomeCatalogue } from '@without-walls/domain';
import { Button, CheckChoices, Checkbox, InlineNotice, Page, Row, Section, SelectField, Stack, TextField, buttonLook } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { isCode } from '../../app/api/errors';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useAction } from '../../app/query/useAction';
import { useRead } from '../../app/query/useRead';
import { JoiningFields } from '../components/JoiningFields';
import { PhaseShares, RunSheetEditor } from '../components/RunSheetEditor';
import { peopleKeys } from '../people.queries';
import { RoundSettingsFields } from '../components/RoundSettingsFields';
import { offered, roundFaults, withOffered } from '../settings-form';

const settingsKey = peopleKeys.one('settings');
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((label, i) => ({ value: String(i + 1), label }));
const outcomes = outcomeCatalogue.map(({ outcome, label, means }) => ({ value: outcome, label, hint: means }));

/** What the network decides for itself, as its administrators keep it. */
export function SettingsPage() {
  const me = useMe();
  const query = useRead(settingsKey, readNetworkSettings, {});
  const [turn, setTurn] = useState(0);
  return (
    <Page heading="Network settings" lede={me.network.name} width="reading">
      <Loaded query={query} lines={8}>{(now) => <SettingsForm key={turn} now={now} onReload={() => void query.refetch().then(() => setTurn((n) => n + 1))} />}</Loaded>
    </Page>
  );
}

function SettingsForm({ now, onReload }: { now: ReplyOf<typeof readNetworkSettings>; onReload: () => void }) {
  const me = useMe();
  const [draft, setDraft] = useState(now.settings);
  const action = useAction(changeNetworkSettings, { stale: [settingsKey] });
  const set = <P extends keyof NetworkSettings>(part: P, change: Partial<NetworkSettings[P]>) => {
    setDraft((last) => ({ ...last, [part]: { ...last[part], ...change } }));
    if (action.done) action.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [fault] = Object.keys(roundFaults(draft.rounds));
    if (fault) return document.getElementById(fault)?.focus();
    void action.run({ body: { version: now.version, settings: draft } });
  };
  const stale = isCode(action.error, 'stale_version');
  return (
    <form onSubmit={submit}>
      <Stack gap={6}>
        <Section heading="Second look">
          <Checkbox label="Two people look before a case is released" hint="Two different coordinators, neither of them its presenter. The first look is kept; the case goes to the team after the second." checked={draft.looks.two} onChange={(two) => set('looks', { two })} />
        </Section>
        <Section heading="Weekly triage">
          <Stack gap={4}>
            <SelectField label="Opinions are due on" value={String(draft.triage.weekday)} options={weekdays} onChange={(day) => set('triage', { weekday: Number(day) })} />
            <TextField label="At" hint={`Wall time in ${me.network.timeZone}`} type="time" required value={draft.triage.time} onChange={(time) => set('triage', { time })} />
            <CheckChoices label="Outcomes that are offered" choices={outcomes} value={offered(draft.triage.switchedOff)} onChange={(kept) => set('triage', { switchedOff: withOffered(kept) })} />
          </Stack>
        </Section>
        <Section heading="Files">
          <TextField label="Days for which sealed originals are kept" hint="After release or withdrawal. 0 destroys them the same day; the pages made from them stay with the case." type="number" min={0} max={365} required value={String(draft.files.keepOriginalsDays)} onChange={(days) => set('files', { keepOriginalsDays: Number(days) })} />
        </Section>
        <RoundSettingsFields value={draft.rounds} onChange={(change) => set('rounds', change)} />
        <Section heading="How sessions run">
          <Stack gap={6}>
            <RunSheetEditor label="A learning session" hint="Laid on every session that a curriculum makes." parts={['business', 'lecture', 'cases', 'earlier', 'break']} lines={draft.runSheets.learning} onChange={(learning) => set('runSheets', { learning })} />
            <RunSheetEditor label="An MDT round" hint="Offered when a round is planned." parts={['business', 'triage', 'cases', 'earlier', 'break']} lines={draft.runSheets.mdt} onChange={(mdt) => set('runSheets', { mdt })} />
            <PhaseShares shares={draft.runSheets.phases} onChange={(phases) => set('runSheets', { phases })} />
          </Stack>
        </Section>
        <JoiningFields value={draft.joining} slug={now.slug} onChange={(change) => set('joining', change)} />
        {stale ? <InlineNotice tone="danger" live title="Somebody else changed the settings meanwhile" actions={<Button size="small" onClick={onReload}>Show what stands now</Button>}>Nothing of yours was saved.</InlineNotice> : <ProblemNotice error={action.error} />}
        <Row>
          <Button type="submit" variant="primary" pending={action.pending}>Save</Button>
          <Link to="/people" {...buttonLook('quiet')}>Back to people</Link>
        </Row>
        {action.done ? <InlineNotice tone="good" live>Saved. It counts from now on.</InlineNotice> : null}
      </Stack>
    </form>
  );
}
