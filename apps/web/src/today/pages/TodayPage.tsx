import { CodedText, Page, readerZone, useNow } from '@without-walls/ui';
import { Loaded } from '../../app/query/Loaded';
import { ComingUp } from '../components/ComingUp';
import { NeedsYou } from '../components/NeedsYou';
import { WaitingForOthers } from '../components/WaitingForOthers';
import { byDeadline, todayHeading } from '../heading';
import { canJoin } from '../join';
import { useToday } from '../today.queries';
import styles from './TodayPage.module.css';

/** Today: what needs me, what is coming up, what I wait for from others. */
export function TodayPage() {
  const query = useToday();
  const now = useNow();
  return (
    <Page heading={query.data ? <CodedText text={todayHeading(query.data.needsYou, now, readerZone())} /> : 'Today'}>
      <Loaded query={query} lines={6}>
        {(today) => (
          <div className={styles.columns}>
            <NeedsYou lines={byDeadline(today.needsYou)} roomIsOpen={today.comingUp.some((session) => canJoin(session, now))} />
            <ComingUp sessions={today.comingUp} />
            <WaitingForOthers lines={today.waiting} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
