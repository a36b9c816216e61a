import { Button, InlineNotice } from '@without-walls/ui';
import { useState } from 'react';
import { useAsked } from '../evaluation.queries';
import { Questionnaire } from './Questionnaire';

/** In the room and at its end: the survey of this session, for whoever has not answered it. Whether it is open is the server's word, asked every minute. */
export function SurveyOffer({ sessionId }: { sessionId: string }) {
  const { data } = useAsked({ refetchInterval: 60_000 });
  const [open, setOpen] = useState(false);
  const survey = data?.items.find((one) => one.instrument === 'session' && one.occasion === sessionId);
  if (!survey || (survey.mine && !open)) return null;
  return (
    <>
      <InlineNotice tone="info" live actions={<Button size="small" onClick={() => setOpen(true)}>Say how it was</Button>}>A minute on this session, before you go. Your answers are shown to nobody by name.</InlineNotice>
      {open ? <Questionnaire asked={survey} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
