import { reportCsv } from '@without-walls/contracts';
import { addDays } from '@without-walls/domain';
import { Button, InlineNotice, Page, TextField, buttonLook } from '@without-walls/ui';
import { useSearchParams } from 'react-router';
import { useMe } from '../../app/me';
import { addressOf } from '../../app/api/address';
import { Loaded } from '../../app/query/Loaded';
import styles from '../components/evaluation.module.css';
import { Report } from '../components/Report';
import { useReport } from '../evaluation.queries';
import { dayWords } from '../report-words';

const today = (): string => new Date().toISOString().slice(0, 10);
const isDay = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** How the programme did: for the team, and printed for whoever pays for it. */
export function ReportPage() {
  const [search, setSearch] = useSearchParams();
  const asked = { from: search.get('from'), to: search.get('to') };
  const period = { from: isDay(asked.from) ? asked.from : addDays(today(), -365), to: isDay(asked.to) ? asked.to : today() };
  const { network } = useMe();
  const turned = period.to < period.from;
  const query = useReport(period, !turned);
  return (
    <Page heading="How the programme did" lede={`${network.name}, ${dayWords(period.from)} to ${dayWords(period.to)}. Nobody is named, and no group of fewer than five is shown.`}>
      <div className={styles.asks}>
        <div className={styles.ask}>
          <TextField label="From" type="date" value={period.from} onChange={(from) => { if (isDay(from)) setSearch({ from, to: period.to }, { replace: true }); }} />
          <TextField label="To" type="date" value={period.to} onChange={(to) => { if (isDay(to)) setSearch({ from: period.from, to }, { replace: true }); }} />
          <span className={styles.acts}><a {...buttonLook('secondary')} href={addressOf(reportCsv.path, { query: period })} download={`programme-${period.from}-${period.to}.csv`}>CSV</a><Button onClick={() => window.print()}>Print</Button></span>
        </div>
      </div>
      <p className={styles.printed}>Printed on {dayWords(today())} from Without Walls.</p>
      {turned ? <InlineNotice tone="decide" live>The end is before the beginning.</InlineNotice> : <Loaded query={query} lines={12}>{(report) => <Report report={report} />}</Loaded>}
    </Page>
  );
}
