import { officialHolidays, type ReplyOf, type previewHolidays } from '@without-walls/contracts';
import { Button, Dialog, InlineNotice, Stack, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useHolidays, useLoadHolidays, usePreviewHolidays } from '../curriculum.queries';
import { dayWords } from '../plan-words';
import styles from './curriculum.module.css';
import { Previewed } from './Preview';

const divisionWords = { 'england-and-wales': 'England and Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' } as const;

/** The official file as an object, or null when it is something else. */
function readList(text: string) {
  try {
    return officialHolidays.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

type Found = { list: NonNullable<ReturnType<typeof readList>>; items: ReplyOf<typeof previewHolidays>['items'] };

/** Which list of bank holidays is in use, and a newer one. It is a file, so that it works without the internet. */
export function HolidayList() {
  const query = useHolidays();
  const load = useLoadHolidays();
  const preview = usePreviewHolidays();
  const [wrong, setWrong] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const go = async ({ list }: Found) => {
    const done = await load.run({ body: { list } });
    if (!done) return;
    setFound(null);
    announce(`${done.days} holidays are loaded`);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const list = readList(await file.text());
    setWrong(list === null);
    const seen = list ? await preview.run({ body: { list } }) : null;
    setFound(list && seen ? { list, items: seen.items } : null);
  };
  return (
    <Loaded query={query} lines={2} level={3}>
      {({ asOf, shipped, coming }) => (
        <Stack gap={3}>
          <p className={styles.quiet}>The list for the United Kingdom is {shipped ? 'the one that came with this program' : 'one that your network loaded'}, as of {dayWords(asOf)}.</p>
          <details>
            <summary>Days to come</summary>
            {coming.map((one) => <p key={one.division}><strong>{divisionWords[one.division]}</strong>: {one.days.length === 0 ? 'none' : one.days.map(({ day, name }) => `${dayWords(day)} (${name})`).join(', ')}</p>)}
          </details>
          <label className={styles.file}>Load a newer list (the file bank-holidays.json of the government’s site) <input type="file" accept=".json,application/json" disabled={preview.pending} onChange={(event) => void take(event.currentTarget.files?.[0])} /></label>
          {wrong ? <InlineNotice tone="danger" live>This is not the official file: it has no three lists of dates in it. Nothing was changed.</InlineNotice> : null}
          <ProblemNotice error={preview.error} />
          {found ? <NewList found={found} pending={load.pending} error={load.error} onLoad={() => void go(found)} onClose={() => setFound(null)} /> : null}
        </Stack>
      )}
    </Loaded>
  );
}

/** What a newer list would change in each curriculum, before it is used. */
function NewList({ found, pending, error, onLoad, onClose }: { found: Found; pending: boolean; error: Error | null; onLoad: () => void; onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="A newer list of bank holidays">
      <Stack gap={4}>
        {found.items.length === 0 ? <p>No week of any curriculum changes.</p> : found.items.map(({ name, ...one }) => <Stack key={name} gap={2}><strong>{name}</strong><Previewed preview={one} heading={`What changes in ${name}`} zone="Europe/London" /></Stack>)}
        <ProblemNotice error={error} />
        <div className={styles.acts}><Button variant="primary" pending={pending} onClick={onLoad}>Use this list</Button><Button variant="quiet" onClick={onClose}>Leave it as it is</Button></div>
      </Stack>
    </Dialog>
  );
}
