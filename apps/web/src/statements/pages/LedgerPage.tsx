import { ledgerCsv } from '@without-walls/contracts';
import { EmptyState, Page, Section, ShowMore, buttonLook } from '@without-walls/ui';
import { addressOf } from '../../app/api/address';
import { Loaded } from '../../app/query/Loaded';
import { BodyCsv } from '../components/BodyCsv';
import { OrderForm } from '../components/OrderForm';
import { Runs } from '../components/Runs';
import styles from '../components/statements.module.css';
import { StatementsTable } from '../components/StatementsTable';
import { useLedger } from '../statements.queries';

/** For those who issue: order statements, see how far they are, and the ledger of all. */
export function LedgerPage() {
  const list = useLedger();
  return (
    <Page heading="Statements" lede="Signed, and verifiable by anybody. They say what was attended, never more.">
      <OrderForm />
      <Runs />
      <Section heading="The ledger" actions={<span className={styles.acts}><a {...buttonLook('secondary', 'small')} href={addressOf(ledgerCsv.path, { query: { by: 'person' } })} download="statements-by-person.csv">CSV by person</a><a {...buttonLook('secondary', 'small')} href={addressOf(ledgerCsv.path, { query: { by: 'scheme' } })} download="statements-by-body.csv">CSV of sums by body</a></span>}>
        <BodyCsv />
        <Loaded query={list.query} lines={6} level={3}>
          {() => (list.items.length === 0 ? <EmptyState level={3} heading="None issued yet">Order them above.</EmptyState> : <div><StatementsTable rows={list.items} withPeople /><ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="statements" /></div>)}
        </Loaded>
      </Section>
    </Page>
  );
}
