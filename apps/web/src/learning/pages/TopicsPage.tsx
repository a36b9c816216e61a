import { EmptyState, Page, SelectField } from '@without-walls/ui';
import { useSearchParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { OwnRecord } from '../../attendance/components/OwnRecord';
import { useCurricula } from '../../curriculum/curriculum.queries';
import { AskedPanel } from '../../evaluation/components/AskedPanel';
import { MyStatements } from '../../statements/components/MyStatements';
import { Commitments } from '../components/Commitments';
import { FeedPanel } from '../components/FeedPanel';
import { MailWishes } from '../components/MailWishes';
import { Topics } from '../components/Topics';
import { useTopics } from '../learning.queries';

/** My topics: the ring as I have it, what comes next for me, what I meant to change, my record. */
export function TopicsPage() {
  const [search, setSearch] = useSearchParams();
  const query = useCurricula();
  return (
    <Page heading="My topics" lede="Join at any week. A topic counts once, in any cycle; hearing it again counts as hours.">
      <AskedPanel />
      <Loaded query={query} lines={8}>
        {({ items }) => {
          const chosen = items.find((one) => one.id === search.get('ring')) ?? items[0];
          if (!chosen) return <EmptyState heading="No curriculum yet">Your network has not begun one. Your record of other sessions stands below.</EmptyState>;
          return (
            <>
              {items.length > 1 ? <SelectField label="Curriculum" value={chosen.id} options={items.map((one) => ({ value: one.id, label: one.name }))} onChange={(ring) => setSearch({ ring }, { replace: true })} /> : null}
              <Mine id={chosen.id} />
            </>
          );
        }}
      </Loaded>
      <Commitments />
      <MyStatements />
      <OwnRecord />
      <MailWishes />
      <FeedPanel />
    </Page>
  );
}

function Mine({ id }: { id: string }) {
  const query = useTopics(id);
  return <Loaded query={query} lines={10}>{(map) => <Topics map={map} />}</Loaded>;
}
