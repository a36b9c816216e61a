import { useNow } from '@without-walls/ui';
import { Suspense } from 'react';
import { useMe } from '../../app/me';
import { onDemand } from '../on-demand';
import { useRound, useRoundState } from '../store/round-context';
import { surveyIsNear } from './survey-near';

const SurveyOffer = onDemand(async () => (await import('../../evaluation/components/SurveyOffer')).SurveyOffer);

/** The survey of the session, fetched when its last minutes come. */
export function Survey() {
  const { state, sessionId, startsAt, agenda } = useRoundState((round) => round);
  const now = useNow() + useRound((view) => view.offset);
  const { guest } = useMe();
  return !guest && surveyIsNear({ state, startsAt, agenda }, now) ? <Suspense fallback={null}><SurveyOffer sessionId={sessionId} /></Suspense> : null;
}
