import type { CaseView } from '@without-walls/contracts';
import { InlineNotice, When, buttonLook } from '@without-walls/ui';
import { Link } from 'react-router';

/** Where the case is discussed, and the letter that came of it. */
export function CaseLinks({ view }: { view: CaseView }) {
  const { session, letter } = view;
  return (
    <>
      {letter ? (
        <InlineNotice tone={letter.acknowledgedAt ? 'good' : 'needs'} title="The team’s letter" actions={<Link to={`/letters/${letter.id}`} {...buttonLook('secondary', 'small')}>Read the letter</Link>}>
          Signed <When at={letter.signedAt} />. {letter.acknowledgedAt ? <>Taken on by the presenter <When at={letter.acknowledgedAt} show="distance" />.</> : 'The presenter has not yet said that they take it on.'}
        </InlineNotice>
      ) : null}
      {session ? <InlineNotice tone="info" title={<Link to={`/sessions/${session.id}`}>{session.title}</Link>}>On the agenda for <When at={session.startsAt} />.</InlineNotice> : null}
    </>
  );
}
