import type { LectureView, QuizItem } from '@without-walls/contracts';
import { Button, InlineNotice, Section, Stack, announce } from '@without-walls/ui';
import { useState } from 'react';
import { isCode } from '../../app/api/errors';
import { ProblemNotice } from '../../app/Problem';
import { useSetQuiz } from '../curriculum.queries';
import { blankQuestion, cleaned, faultOf, mostQuestions, quizOf } from '../quiz-draft';
import styles from './curriculum.module.css';
import { QuizQuestion } from './QuizQuestion';

/** The questions of a lecture, for those who write them. */
export function QuizEditor({ lecture }: { lecture: LectureView }) {
  const [editing, setEditing] = useState(false);
  const quiz = quizOf(lecture);
  return (
    <Section heading="The quiz, with its answers" note={quiz.length > 0 ? String(quiz.length) : null} actions={editing ? null : <Button size="small" onClick={() => setEditing(true)}>{quiz.length > 0 ? 'Change the questions' : 'Write questions'}</Button>}>
      {editing ? <Editing lecture={lecture} onDone={() => setEditing(false)} /> : quiz.length === 0 ? <p className={styles.quiet}>No questions yet. A few good ones let learners check themselves, and make up what they missed.</p> : (
        <details><summary>Show them</summary><ol className={styles.questions}>{quiz.map((one) => <li key={one.question}>{one.question} <strong>{one.answers[one.right]}</strong> <span className={styles.quiet}>{one.why}</span></li>)}</ol></details>
      )}
    </Section>
  );
}

function Editing({ lecture, onDone }: { lecture: LectureView; onDone: () => void }) {
  const [quiz, setQuiz] = useState<QuizItem[]>(() => (lecture.quiz.length > 0 ? quizOf(lecture) : [blankQuestion()]));
  const [tried, setTried] = useState(false);
  const save = useSetQuiz();
  const change = (place: number, item: QuizItem | null) => setQuiz((now) => now.flatMap((one, i) => (i !== place ? [one] : item ? [item] : [])));
  const send = async () => {
    setTried(true);
    if (quiz.some((_, i) => faultOf(quiz, i))) return announce('Something is missing. It is marked beside its question.');
    if (!(await save.run({ params: { id: lecture.id }, body: { version: lecture.version, quiz: cleaned(quiz) } }))) return;
    announce('The questions are saved');
    onDone();
  };
  return (
    <Stack gap={5}>
      {quiz.map((item, i) => <QuizQuestion key={i} place={i} item={item} fault={tried ? faultOf(quiz, i) : null} onChange={(next) => change(i, next)} onRemove={() => change(i, null)} />)}
      {quiz.length < mostQuestions ? <div><Button size="small" onClick={() => setQuiz((now) => [...now, blankQuestion()])}>Add a question</Button></div> : <p className={styles.quiet}>Ten are the most.</p>}
      {isCode(save.error, 'stale_version') ? <InlineNotice tone="danger" live>Somebody else changed the lecture meanwhile. Nothing of yours was saved; copy it, and open the lecture anew.</InlineNotice> : <ProblemNotice error={save.error} />}
      <div className={styles.acts}><Button variant="primary" pending={save.pending} onClick={() => void send()}>Save the questions</Button><Button variant="quiet" onClick={onDone}>Leave them as they are</Button></div>
      <p className={styles.quiet}>Saving makes a new version of the lecture. Nobody loses a credit or a passed quiz by it.</p>
    </Stack>
  );
}
