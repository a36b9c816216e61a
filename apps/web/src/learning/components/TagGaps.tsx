import { Section } from '@without-walls/ui';
import { Loaded } from '../../app/query/Loaded';
import { questionKindWords } from '../../cases/words/options';
import { useTagGaps } from '../learning.queries';

/** For those who plan: what recent cases asked, and no lecture that is planned answers. */
export function TagGaps({ curriculumId }: { curriculumId: string }) {
  const query = useTagGaps(curriculumId, true);
  return (
    <Section heading="What cases ask that no lecture answers">
      <Loaded query={query} lines={2} level={3}>
        {({ items }) => {
          const open = items.filter((one) => one.answeredBy === null);
          if (open.length === 0) return <p>{items.length === 0 ? 'No case of the last half-year has asked anything yet.' : 'Nothing: each question of the last half-year has a lecture to come.'}</p>;
          return <ul>{open.map(({ tag, cases }) => <li key={tag}>{questionKindWords[tag]}: {cases === 1 ? 'one case' : `${cases} cases`} in the last half-year</li>)}</ul>;
        }}
      </Loaded>
    </Section>
  );
}
