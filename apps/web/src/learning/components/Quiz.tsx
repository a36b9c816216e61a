import type { QuizFeedback, QuizScore, QuizStanding } from '@without-walls/contracts';
import { Button, InlineNotice, RadioChoices, Section, StateChip, When } from '@without-walls/ui';
import { useEffect, useRef, useState } from 'react';
import { isCode } from '../../app/api/errors';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { scoreWords } from '../make-up-words';
import { useAnswerQuiz, useBeginQuiz, useQuiz } from '../make-up.queries';
import styles from './learning.module.css';

/** The questions after a lecture, one at a time, the reason after each. Nothing where there are none. */
export function Quiz({ lectureId }: { lectureId: string }) {
  const query = useQuiz(lectureId);
  if (query.data?.questions.length === 0) return null;
  return <Section heading="Check yourself" note={query.data ? `${query.data.questions.length} questions` : null}><Loaded query={query} lines={3} level={3}>{(quiz) => <Run quiz={quiz} />}</Loaded></Section>;
}

type Shown = { place: number; feedback: QuizFeedback; finished: QuizScore | null };

function Run({ quiz }: { quiz: QuizStanding }) {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const [score, setScore] = useState<QuizScore | null>(null);
  const begin = useBeginQuiz();
  const start = async () => {
    if (!(await begin.run({ params: { id: quiz.lectureId } }))) return;
    setScore(null);
    setAsking(true);
  };
  const next = () => {
    if (shown?.finished) {
      setScore(shown.finished);
      setAsking(false);
    }
    setShown(null);
  };
  if (asking && shown) return <Told quiz={quiz} shown={shown} onNext={next} />;
  if (asking && quiz.open) return <Ask key={quiz.open.answered.length} quiz={quiz} tryId={quiz.open.id} place={quiz.open.answered.length} onTold={setShown} onStop={() => setAsking(false)} />;
  return (
    <div className={styles.stack}>
      {score ? <InlineNotice tone={score.passed ? 'good' : 'info'} live title={scoreWords(score)}>{score.passed ? 'Passed.' : `${quiz.passPercent} % passes. Take it again whenever you like: the best try counts.`}</InlineNotice> : null}
      {asking && !quiz.open ? <InlineNotice tone="info" live>The questions were changed meanwhile. Begin anew; your best try stays.</InlineNotice> : null}
      {quiz.best ? <p className={styles.state}><StateChip tone={quiz.best.passed ? 'pine' : 'plain'}>{quiz.best.passed ? 'Passed' : 'Not passed yet'}</StateChip> Your best: {scoreWords(quiz.best)}, <When at={quiz.best.at} show="date" />{quiz.tries > 1 ? `, of ${quiz.tries} tries` : ''}</p> : <p className={styles.quiet}>One at a time, with the reason after each. {quiz.passPercent} % passes; take it as often as you like, the best try counts. Only you see your answers.</p>}
      <ProblemNotice error={begin.error} />
      <div><Button variant={quiz.best ? 'secondary' : 'primary'} pending={begin.pending} onClick={() => void start()}>{quiz.open ? `Go on at question ${quiz.open.answered.length + 1}` : quiz.best ? 'Take it again' : 'Take the quiz'}</Button></div>
    </div>
  );
}

type AskProps = { quiz: QuizStanding; tryId: string; place: number; onTold: (shown: Shown) => void; onStop: () => void };

function Ask({ quiz, tryId, place, onTold, onStop }: AskProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const answer = useAnswerQuiz();
  const box = useArrival();
  const { question, answers } = quiz.questions[place]!;
  const send = async () => {
    const reply = chosen === null ? null : await answer.run({ params: { id: tryId }, body: { place, chosen: Number(chosen) } });
    if (reply) onTold({ place, ...reply });
  };
  return (
    <form ref={box} tabIndex={-1} className={styles.quiz} aria-label={`Question ${place + 1} of ${quiz.questions.length}`} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p className={styles.quiet}>Question {place + 1} of {quiz.questions.length}</p>
      <RadioChoices label={question} value={chosen} onChange={setChosen} choices={answers.map((label, i) => ({ value: String(i), label }))} />
      {isCode(answer.error, 'stale_version') ? <InlineNotice tone="info" live>The questions were changed meanwhile. Stop here and begin anew.</InlineNotice> : <ProblemNotice error={answer.error} />}
      <div className={styles.acts}><Button type="submit" variant="primary" pending={answer.pending} disabled={chosen === null}>Answer</Button><Button variant="quiet" onClick={onStop}>Stop for now</Button></div>
    </form>
  );
}

function Told({ quiz, shown, onNext }: { quiz: QuizStanding; shown: Shown; onNext: () => void }) {
  const box = useArrival();
  const { question, answers } = quiz.questions[shown.place]!;
  const { chosen, right, why } = shown.feedback;
  return (
    <div ref={box} tabIndex={-1} className={styles.quiz} role="group" aria-label={`Answer to question ${shown.place + 1}`}>
      <p className={styles.quiet}>Question {shown.place + 1} of {quiz.questions.length}</p>
      <p><strong>{question}</strong></p>
      <InlineNotice tone={chosen === right ? 'good' : 'decide'} title={chosen === right ? `Right: ${answers[right]}` : `You chose: ${answers[chosen]}. Right is: ${answers[right]}`}>{why}</InlineNotice>
      <div><Button variant="primary" onClick={onNext}>{shown.finished ? 'See how it went' : 'Next question'}</Button></div>
    </div>
  );
}

/** What comes in the place of what had the focus takes it. */
function useArrival<T extends HTMLElement>() {
  const box = useRef<T & HTMLFormElement & HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return box;
}
