import type { SessionView } from '@without-walls/contracts';
import { suggestedMinutes } from '@without-walls/domain';
import { Button, CaseCode, Line, LineList, MemberName, Section, When } from '@without-walls/ui';
import { useMay } from '../../app/me';
import { Loaded } from '../../app/query/Loaded';
import { useCasesWaiting } from '../sessions.queries';
import type { Agenda } from '../useAgenda';

/** Cases that triage chose for discussion and that have no session yet. */
export function AddCase({ session, agenda }: { session: SessionView; agenda: Agenda }) {
  const allowed = useMay()('case.read.hub');
  const { query, items } = useCasesWaiting(allowed);
  const onAgenda = new Set(session.agenda.map((item) => item.case?.id));
  const waiting = items.filter((item) => !onAgenda.has(item.case.id));
  if (!allowed) return null;
  const minutes = suggestedMinutes('case', session.kind);
  return (
    <Section heading="Cases that wait for a session" level={3}>
      <Loaded query={query} lines={2} level={3}>
        {() => waiting.length === 0 ? <p>None. Cases come here when triage chooses to discuss them.</p> : (
          <LineList>
            {waiting.map((item) => (
              <Line key={item.id} detail={<>{item.why[0] ? `${item.why[0]}. ` : ''}Chosen <When at={item.decision?.at ?? item.listedAt} show="distance" /></>} action={<Button size="small" pending={agenda.pending} onClick={() => void agenda.put({ kind: 'case', title: `Case ${item.case.code}`, minutes, caseId: item.case.id })}>Add {item.case.code}, {minutes} minutes</Button>}>
                Case <CaseCode code={item.case.code} />, <MemberName member={item.case.presenter} />
              </Line>
            ))}
          </LineList>
        )}
      </Loaded>
    </Section>
  );
}
