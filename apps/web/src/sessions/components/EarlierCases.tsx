import { earlierCases, type EarlierCase } from '@without-walls/contracts';
import { CaseCode, Line, LineList, MemberName, Section, When } from '@without-walls/ui';
import { Link } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { useRead } from '../../app/query/useRead';
import { becameWords } from '../session-words';
import { sessionKeys } from '../sessions.queries';

/** What the follow-up slot is about: cases that were advised on before, and what became of the advice. */
export function EarlierCases({ sessionId }: { sessionId: string }) {
  const query = useRead(sessionKeys.one(sessionId, 'earlier'), earlierCases, { params: { id: sessionId } });
  return (
    <Section heading="What became of earlier cases" level={3}>
      <Loaded query={query} lines={2} level={3}>
        {({ since, items }) => items.length === 0 ? <p>No answer came in since <When at={since} show="date" />.</p> : (
          <LineList>{items.map((one) => <Line key={`${one.caseId}${one.checkpoint}`} detail={<>{becameWords(one.counts)}, after {one.checkpoint} days</>}><Code one={one} />, <MemberName member={one.presenter} /></Line>)}</LineList>
        )}
      </Loaded>
    </Section>
  );
}

const Code = ({ one }: { one: EarlierCase }) => <>Case {one.readable ? <Link to={`/cases/${one.caseId}`}><CaseCode code={one.caseCode} copy={false} /></Link> : <CaseCode code={one.caseCode} />}</>;
