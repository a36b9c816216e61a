import type { AgendaItem } from '@without-walls/contracts';
import { finishPlan } from '@without-walls/domain';
import { CaseCode, Line, LineList, Page, Row, Section, buttonLook } from '@without-walls/ui';
import { Suspense } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../app/me';
import { onDemand } from '../on-demand';
import { useRoundState } from '../store/round-context';
import { Survey } from './Survey';
import { ToChange } from './ToChange';

const RoundRecord = onDemand(async () => (await import('../record/RoundRecord')).RoundRecord, <p>The record could not be loaded. Reload the page.</p>);

const plural = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** After Finish: what came of the round, and where to go on. */
export function RoundEnded() {
  const round = useRoundState((state) => state);
  const { guest } = useMe();
  const { letters, relisted } = finishPlan(round);
  const minutes = round.startedAt && round.endedAt ? Math.round((Date.parse(round.endedAt) - Date.parse(round.startedAt)) / 60_000) : null;
  const heading = letters.length > 0 ? `The round is finished; ${plural(letters.length, 'letter was', 'letters were')} signed` : 'The round is finished';
  if (guest) return <Page heading="The round is finished" lede="Thank you for coming. Nobody hears or sees you any more. Your link ends here; you can close this page." width="reading">{null}</Page>;
  const parts = ['Nobody hears or sees you any more.', minutes === null ? null : `It lasted ${plural(minutes, 'minute', 'minutes')}.`, relisted.length > 0 ? `${plural(relisted.length, 'case', 'cases')} without advice ${relisted.length === 1 ? 'goes' : 'go'} back to the list and keep${relisted.length === 1 ? 's its place' : ' their places'}.` : null, letters.length > 0 ? 'Presenters are told by e-mail; the letters can be read here now.' : null];
  return (
    <Page heading={heading} lede={parts.filter(Boolean).join(' ')} width="reading">
      <Survey />
      <ToChange />
      <Row>
        {letters.length > 0 ? <Link to="/letters" {...buttonLook('primary')}>Read the letters</Link> : null}
        <Link to={`/sessions/${round.sessionId}`} {...buttonLook('secondary')}>Back to the session</Link>
        <Link to="/" {...buttonLook('quiet')}>Today</Link>
      </Row>
      <TimeTaken agenda={round.agenda} />
      <Suspense fallback={null}><RoundRecord /></Suspense>
    </Page>
  );
}

/** What each item took beside what was planned for it. */
function TimeTaken({ agenda }: { agenda: readonly AgendaItem[] }) {
  const taken = agenda.filter((item) => item.state === 'done' && item.minutesUsed !== null);
  if (taken.length === 0) return null;
  return (
    <Section heading="What the time went to">
      <LineList>{taken.map((item) => <Line key={item.id} detail={`took ${Math.round(item.minutesUsed ?? 0)} of ${item.minutes} min`}>{item.case ? <>Case <CaseCode code={item.case.code} /></> : item.title}</Line>)}</LineList>
    </Section>
  );
}
