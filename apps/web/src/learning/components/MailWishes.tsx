import { Checkbox, Section, announce } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useSetWishes, useWishes } from '../learning.queries';

/** Which mails about lectures I want. */
export function MailWishes() {
  const query = useWishes();
  const set = useSetWishes();
  const say = (nextChance: boolean) => void set.run({ body: { nextChance } }).then((done) => { if (done) announce(nextChance ? 'You are told by e-mail' : 'No more of these e-mails'); });
  return (
    <Section heading="By e-mail">
      <Loaded query={query} lines={1} level={3}>{({ nextChance }) => <Checkbox label="Tell me when a lecture that I missed comes round again" hint="One message for each, with its date. The calendar below has them all." checked={nextChance} disabled={set.pending} onChange={say} />}</Loaded>
      <ProblemNotice error={set.error} />
    </Section>
  );
}
