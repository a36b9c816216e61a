import { Button, EmptyState, KeyHint, Page, ShowMore, readerZone, useNow } from '@without-walls/ui';
import { useEffect } from 'react';
import { Loaded } from '../../app/query/Loaded';
import { CasePane } from '../components/CasePane';
import { SidePane } from '../components/SidePane';
import styles from '../components/triage.module.css';
import { TriageQueue } from '../components/TriageQueue';
import { useMay } from '../../app/me';
import { triageHeading } from '../heading';
import { useTriage, type TriageTab } from '../triage.queries';
import { nextWaiting, useTriageDesk, useTriageTab } from '../useTriageDesk';
import { useTriageKeys } from '../useTriageKeys';

/** The weekly triage: list, case, opinion. */
export function TriagePage() {
  const [tab, setTab] = useTriageTab();
  const list = useTriage(tab);
  const { first } = list;
  const now = useNow();
  const opines = useMay()('triage.opine');
  const heading = !first || tab === 'decided' ? 'Triage' : triageHeading(first.waitingForMe, list.items.length, first.deadline, now, readerZone(), opines);
  return (
    <Page width="full" heading={heading} lede={first && tab === 'undecided' && list.items.length > 0 ? <>In order of need, each with the reason for its place. <span className={styles.keys}><KeyHint keys="J" /> <KeyHint keys="K" /> move through the list, <KeyHint keys="O" /> goes to the outcome.</span></> : null} actions={<Tabs tab={tab} onTab={setTab} />}>
      <Loaded query={list.query} lines={10}>
        {() => (list.items.length === 0 ? <Nothing tab={tab} /> : <Desk list={list} />)}
      </Loaded>
    </Page>
  );
}

function Tabs({ tab, onTab }: { tab: TriageTab; onTab: (tab: TriageTab) => void }) {
  return (
    <div className={styles.tabs} role="group" aria-label="Which cases">
      <button type="button" aria-pressed={tab === 'undecided'} onClick={() => onTab('undecided')}>To decide</button>
      <button type="button" aria-pressed={tab === 'decided'} onClick={() => onTab('decided')}>Decided</button>
    </div>
  );
}

function Nothing({ tab }: { tab: TriageTab }) {
  if (tab === 'decided') return <EmptyState heading="Nothing decided yet">Decisions stay here with their reasons and the opinions behind them.</EmptyState>;
  return <EmptyState heading="Nobody waits">Cases come here once a coordinator has released them, those in greatest need first, each with the reason for its place.</EmptyState>;
}

function Desk({ list }: { list: ReturnType<typeof useTriage> }) {
  const desk = useTriageDesk(list.items);
  const { shown, arrival } = desk;
  useTriageKeys(desk.step);
  useEffect(() => {
    if (!arrival) return;
    window.scrollTo({ top: 0 });
    const target = (arrival.to === 'outcome' ? document.getElementById('opinion-outcome') : null) ?? document.getElementById('triage-case');
    target?.focus({ preventScroll: true });
  }, [arrival, shown?.id]);
  if (!shown) return null;
  const onward = () => desk.select(nextWaiting(list.items, shown.id) ?? undefined, 'outcome');
  const at = list.items.indexOf(shown);
  return (
    <>
      <div className={styles.walk} data-picked={desk.picked || undefined}>
        <Button size="small" onClick={desk.close}>All cases</Button>
        <span className={styles.acts}><Button size="small" disabled={at <= 0} onClick={() => desk.step(-1)}>Before</Button><Button size="small" disabled={at >= list.items.length - 1} onClick={() => desk.step(1)}>Next</Button></span>
      </div>
      <div className={styles.desk} data-picked={desk.picked || undefined}>
        <nav className={styles.listPane} aria-label="Cases in order of need">
          <TriageQueue items={list.items} shown={shown.id} onSelect={(item) => desk.select(item)} />
          <ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="cases" />
        </nav>
        <CasePane item={shown} />
        <SidePane item={shown} onFiled={onward} onDecided={() => desk.step(1)} />
      </div>
    </>
  );
}
