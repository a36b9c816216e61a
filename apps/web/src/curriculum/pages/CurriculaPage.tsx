import { EmptyState, Line, LineList, Page, When } from '@without-walls/ui';
import { Link, Navigate } from 'react-router';
import { useMay } from '../../app/me';
import { Loaded } from '../../app/query/Loaded';
import { useCurricula } from '../curriculum.queries';

/** The curricula of the network; where there is one, it is the page. */
export function CurriculaPage() {
  const query = useCurricula();
  const plans = useMay()('curriculum.plan');
  const [only, ...others] = query.data?.items ?? [];
  if (only && others.length === 0) return <Navigate to={`/curriculum/${only.id}`} replace />;
  return (
    <Page heading="Curriculum" actions={<><Link to="/curriculum/find">Find in the lectures</Link>{plans ? <Link to="/curriculum/new">Begin a curriculum</Link> : null}</>}>
      <Loaded query={query} lines={4}>
        {({ items }) => (items.length === 0 ? <EmptyState heading="No curriculum yet">{plans ? 'Begin one: the 21 lectures are there to start from, or a ring of your own.' : 'Your network has not begun one.'}</EmptyState> : (
          <LineList>{items.map((one) => <Line key={one.id}><Link to={`/curriculum/${one.id}`}>{one.name}</Link> {one.lectures} lectures{one.next ? <>; next <When at={one.next.startsAt} />: {one.next.title}</> : null}</Line>)}</LineList>
        ))}
      </Loaded>
    </Page>
  );
}
