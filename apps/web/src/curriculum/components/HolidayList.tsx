import { officialHolidays } from '@without-walls/contracts';
import { InlineNotice, Stack, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useHolidays, useLoadHolidays } from '../curriculum.queries';
import { dayWords } from '../plan-words';
import styles from './curriculum.module.css';

const divisionWords = { 'england-and-wales': 'England and Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' } as const;

/** The official file as an object, or null when it is something else. */
function readList(text: string) {
  try {
    return officialHolidays.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Which list of bank holidays is in use, and a newer one. It is a file, so that it works without the internet. */
export function HolidayList() {
  const query = useHolidays();
  const load = useLoadHolidays();
  const [wrong, setWrong] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const list = readList(await file.text());
    setWrong(list === null);
    const done = list ? await load.run({ body: { list } }) : null;
    if (done) announce(`${done.days} holidays are loaded`);
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
          <label className={styles.file}>Load a newer list (the file bank-holidays.json of the government’s site) <input type="file" accept=".json,application/json" disabled={load.pending} onChange={(event) => void take(event.currentTarget.files?.[0])} /></label>
          {wrong ? <InlineNotice tone="danger" live>This is not the official file: it has no three lists of dates in it. Nothing was changed.</InlineNotice> : null}
          <ProblemNotice error={load.error} />
        </Stack>
      )}
    </Loaded>
  );
}
