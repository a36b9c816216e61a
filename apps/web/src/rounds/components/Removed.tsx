import { Page, Row, buttonLook } from '@without-walls/ui';
import { Link } from 'react-router';
import { useRound } from '../store/round-context';

/** For who was taken out: what that means, and who can be asked. After a reload nothing of the round is known any more. */
export function Removed() {
  const sessionId = useRound((view) => view.round?.sessionId ?? null);
  const name = useRound((view) => view.round?.facilitator?.name ?? null);
  return (
    <Page heading="You were taken out of this round" lede={`Nobody hears or sees you any more, and you cannot come in again before it ends.${name ? ` ${name} leads it and can be asked why.` : ''} What you wrote stays, and your attendance up to now counts.`} width="reading">
      <Row>{sessionId ? <Link to={`/sessions/${sessionId}`} {...buttonLook('secondary')}>Back to the session</Link> : <Link to="/sessions" {...buttonLook('secondary')}>Rounds</Link>}<Link to="/" {...buttonLook('quiet')}>Today</Link></Row>
    </Page>
  );
}
