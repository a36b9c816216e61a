import { earlierCases, type EarlierCase } from '@without-walls/contracts';
import { CaseCode, Line, LineList, MemberName, Section, When } from '@without-walls/ui';
import { Link } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { useRead } from '../../app/query/useRead';
import { becameWords } from '../session-words';
import { sessionKeys } from '../sessions.queries';

/** What the follow-up slot is about: cases that were advised on before, and what became of the advice. */
export const EarlierCases = ({ sessionId }: { sessionId: string }) => <Section heading="What became of earlier cases" level={3}><EarlierLines sessionId={sessionId} /></Section>;

/** `elsewhere`: a case opens beside this page, which nobody wants to leave. */
export function EarlierLines({ sessionId, elsewhere = false }: { sessionId: string; elsewhere?: boolean }) {
  const query = useRead(sessionKeys.one(sessionId, 'earlier'), earlierCases, { params: { id: sessionId } });
  return (
    <Loaded query={query} lines={2} level={3}>
      {({ since, items }) => items.length === 0 ? <p>No answer came in since <When at={since} show="date" />.</p> : (
        <LineList>{items.map((one) => <Line key={`${one.caseId}${one.checkpoint}`} detail={<>{becameWords(one.counts)}, after {one.checkpoint} days</>}><Code one={one} elsewhere={elsewhere} />, <MemberName member={one.presenter} /></Line>)}</LineList>
      )}
    </Loaded>
  );
}

const Code = ({ one, elsewhere }: { one: EarlierCase; elsewhere: boolean }) => <>Case {one.readable ? <Link to={`/cases/${one.caseId}`} {...(elsewhere ? { target: '_blank', rel: 'noreferrer' } : {})}><CaseCode code={one.caseCode} copy={false} /></Link> : <CaseCode code={one.caseCode} />}</>;
