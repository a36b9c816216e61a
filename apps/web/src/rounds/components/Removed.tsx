import { Page, Row, buttonLook } from '@without-walls/ui';
import { Link } from 'react-router';
import { useRoundState } from '../store/round-context';

/** For who was taken out: what that means, and who can be asked. */
export function Removed() {
  const sessionId = useRoundState((round) => round.sessionId);
  const facilitator = useRoundState((round) => round.facilitator);
  return (
    <Page heading="You were taken out of this round" lede={`You cannot come in again before it ends.${facilitator ? ` ${facilitator.name} leads it and can be asked why.` : ''} What you wrote stays, and your attendance up to now counts.`} width="reading">
      <Row><Link to={`/sessions/${sessionId}`} {...buttonLook('secondary')}>Back to the session</Link><Link to="/" {...buttonLook('quiet')}>Today</Link></Row>
    </Page>
  );
}
