import type { PresentingView } from '@without-walls/contracts';
import { Button, CaseCode, InlineNotice, Row, Section, Stack, When, announce } from '@without-walls/ui';
import { useState } from 'react';
import { useMay } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { useAnswerPresenting, useAnswerSwap, useAskSwap, useMovePresenting, useMyPresenting } from '../sessions.queries';
import styles from './sessions.module.css';

/** For who presents at this session: yes, no, another place in one press, or a swap with a colleague. */
export function MyPresenting({ sessionId }: { sessionId: string }) {
  const query = useMyPresenting(useMay()('case.write'));
  const mine = (query.data?.items ?? []).filter((one) => one.session.sessionId === sessionId);
  if (mine.length === 0) return null;
  return <Section heading="You present">{mine.map((one) => <Presentation key={one.itemId} one={one} />)}</Section>;
}

const stateWords: Record<PresentingView['state'], string> = { none: 'You were not asked yet.', asked: 'Say whether you come.', confirmed: 'You said that you come.', declined: 'You said that you cannot. Those who plan know.' };

function Presentation({ one }: { one: PresentingView }) {
  const [moving, setMoving] = useState(false);
  const answer = useAnswerPresenting();
  const say = (what: 'confirmed' | 'declined') => void answer.run({ params: { id: one.itemId }, body: { answer: what } }).then((done) => { if (done) announce(what === 'confirmed' ? 'You present' : 'You do not present'); });
  return (
    <Stack gap={3}>
      <p>Case <CaseCode code={one.code} copy={false} />. {stateWords[one.state]}</p>
      <Row>
        <Button size="small" variant="primary" pending={answer.pending} disabled={one.state === 'confirmed'} onClick={() => say('confirmed')}>I present</Button>
        <Button size="small" pending={answer.pending} disabled={one.state === 'declined'} onClick={() => say('declined')}>I cannot</Button>
        <Button size="small" variant="quiet" aria-expanded={moving} onClick={() => setMoving(!moving)}>Another day</Button>
      </Row>
      <ProblemNotice error={answer.error} />
      {one.asksMe.map((swap) => <SwapAsked key={swap.id} swap={swap} />)}
      {one.iAsk.map((swap) => <p key={swap.id} className={styles.quiet}>{swap.with.name} {swap.state === 'asked' ? 'was asked to swap and has not answered yet' : 'cannot swap'} (<When at={swap.session.startsAt} />).</p>)}
      {moving ? <Elsewhere one={one} onDone={() => setMoving(false)} /> : null}
    </Stack>
  );
}

function SwapAsked({ swap }: { swap: PresentingView['asksMe'][number] }) {
  const answer = useAnswerSwap();
  const say = (agrees: boolean) => void answer.run({ params: { id: swap.id }, body: { agrees } });
  return (
    <InlineNotice tone="needs" title={`${swap.with.name} asks to swap`} actions={<Row><Button size="small" variant="primary" pending={answer.pending} onClick={() => say(true)}>Swap</Button><Button size="small" pending={answer.pending} onClick={() => say(false)}>No</Button></Row>}>
      You would present in “{swap.session.title}”, <When at={swap.session.startsAt} />.
      <ProblemNotice error={answer.error} />
    </InlineNotice>
  );
}

/** Free places are taken at once; a colleague’s place is asked for. */
function Elsewhere({ one, onDone }: { one: PresentingView; onDone: () => void }) {
  const move = useMovePresenting();
  const ask = useAskSwap();
  const go = async (sessionId: string) => {
    if (!(await move.run({ params: { id: one.itemId }, body: { sessionId } }))) return;
    announce('Moved. You have a place there now');
    onDone();
  };
  const swap = async (itemId: string) => {
    if (!(await ask.run({ params: { id: one.itemId }, body: { with: itemId } }))) return;
    announce('Asked by e-mail');
    onDone();
  };
  const asked = new Set(one.iAsk.map((offer) => offer.itemId));
  const others = one.others.filter((other) => !asked.has(other.itemId)).slice(0, 6);
  return (
    <Stack gap={2}>
      {one.places.length === 0 && others.length === 0 ? <p className={styles.quiet}>No other session is planned that you could go to. Say that you cannot, and those who plan see to it.</p> : null}
      {one.places.length > 0 ? <h3 className={styles.small}>A place is free</h3> : null}
      {one.places.map((place) => <Row key={place.sessionId}><Button size="small" pending={move.pending} aria-label={`Move here: ${place.title}`} onClick={() => void go(place.sessionId)}>Move here</Button><span>{place.title}, <When at={place.startsAt} /></span></Row>)}
      {others.length > 0 ? <h3 className={styles.small}>Swap with</h3> : null}
      {others.map((other) => <Row key={other.itemId}><Button size="small" pending={ask.pending} onClick={() => void swap(other.itemId)} aria-label={`Ask ${other.presenter.name} to swap`}>Ask</Button><span>{other.presenter.name}, <When at={other.session.startsAt} /></span></Row>)}
      <ProblemNotice error={move.error ?? ask.error} />
    </Stack>
  );
}
