import { Page, InlineNotice, Section, Stack, When } from '@without-walls/ui';
import { useState } from 'react';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { usePageTitle } from '../../app/shell/page-title';
import { keepChoice, readChoice } from '../video/devices';
import styles from './door.module.css';
import { TakePart } from './TakePart';
import type { Entry } from './useEntry';
import { useWaiting } from './useWaiting';

/** Before somebody lets one in: when and what, and nothing of a case. The page goes on by itself. */
export function Waiting({ id, entry }: { id: string; entry: Entry }) {
  const me = useMe();
  const [choice, setChoice] = useState(readChoice);
  const { data, error } = useWaiting(id, () => void entry.enter(readChoice().mode));
  usePageTitle(data?.title ?? 'Waiting');
  const refused = data?.state === 'refused';
  return (
    <Page heading={data?.title ?? 'Round'} lede={data ? <When at={data.startsAt} /> : undefined}>
      <div className={styles.columns}>
        <Stack gap={5}>
          <InlineNotice tone={refused ? 'needs' : 'info'} live title={refused ? 'You were not let in' : 'You wait to be let in'}>{refused ? 'The people who lead this round decided so. They can still change their mind; this page then goes on by itself.' : `The facilitator sees ${me.name}, ${me.profession}${me.guest ? ', guest' : ''}. You come in by yourself as soon as somebody lets you in; nothing of a case is shown before.`}</InlineNotice>
          <ProblemNotice error={entry.error ?? error} />
          {data && data.items.length > 0 ? <Section heading="Agenda"><ol className={styles.agenda}>{data.items.map((title, index) => <li key={index}>{title}</li>)}</ol></Section> : null}
        </Stack>
        {refused ? null : <Stack gap={5}><TakePart mode={choice.mode} choice={choice} onChange={(change) => setChoice(keepChoice(change))} /></Stack>}
      </div>
    </Page>
  );
}
