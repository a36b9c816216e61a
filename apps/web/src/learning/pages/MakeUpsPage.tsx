import { EmptyState, Line, LineList, Page, Section, SelectField } from '@without-walls/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { useCurricula, useCurriculum } from '../../curriculum/curriculum.queries';
import { Reflections } from '../components/Reflections';
import { RuleForm } from '../components/RuleForm';
import { useWishes } from '../make-up.queries';

/** For educators: reflections that wait, where an extra day would be welcome, and the rule by which a lecture is made up. */
export function MakeUpsPage() {
  return (
    <Page heading="Missed lectures" lede="Who could not come makes a lecture up, as the curriculum allows. It is marked as made up wherever it shows." width="reading">
      <Reflections />
      <Wishes />
      <Rules />
    </Page>
  );
}

function Wishes() {
  const query = useWishes();
  return (
    <Section heading="Would come to an extra day">
      <Loaded query={query} lines={2} level={3}>
        {({ items }) => (items.length === 0 ? <EmptyState level={3} heading="Nobody has asked">Learners ask for an extra day on the page of a lecture they missed.</EmptyState> : <LineList>{items.map(({ lecture, people }) => <Line key={lecture.id} detail={people === 1 ? 'One person would come' : `${people} people would come`}><Link to={`/curriculum/lectures/${lecture.id}`}>{lecture.title}</Link></Line>)}</LineList>)}
      </Loaded>
    </Section>
  );
}

function Rules() {
  const query = useCurricula();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Section heading="The rule">
      <Loaded query={query} lines={6} level={3}>
        {({ items }) => {
          const id = chosen ?? items[0]?.id;
          if (!id) return <EmptyState level={3} heading="No curriculum yet">A rule belongs to a curriculum. <Link to="/curriculum/new">Begin one</Link></EmptyState>;
          return <>{items.length > 1 ? <SelectField label="Curriculum" value={id} options={items.map((one) => ({ value: one.id, label: one.name }))} onChange={setChosen} /> : null}<Rule key={id} id={id} /></>;
        }}
      </Loaded>
    </Section>
  );
}

function Rule({ id }: { id: string }) {
  const query = useCurriculum(id);
  return <Loaded query={query} lines={6} level={3}>{(curriculum) => <RuleForm key={curriculum.version} curriculum={curriculum} />}</Loaded>;
}
