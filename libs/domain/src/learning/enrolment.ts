/** Where a learner stands with a curriculum. Credits are kept whatever the state. */
export const enrolmentStates = ['requested', 'enrolled', 'declined', 'left'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

/** How people come in: at once, or after somebody has read their answers. */
export const approvals = ['auto', 'required'] as const;
export type Approval = (typeof approvals)[number];

export type EnrolmentAct = 'ask' | 'approve' | 'decline' | 'leave' | 'invite';

/** The state after an act, or null when the act is not open now. Asking again after a decline or after leaving is always open. */
export function afterEnrolment(state: EnrolmentState | null, act: EnrolmentAct, approval: Approval): EnrolmentState | null {
  if (act === 'ask') return state === 'requested' || state === 'enrolled' ? null : approval === 'auto' || state === 'left' ? 'enrolled' : 'requested';
  if (act === 'invite') return state === 'enrolled' ? null : 'enrolled';
  if (act === 'leave') return state === 'enrolled' || state === 'requested' ? 'left' : null;
  if (state !== 'requested') return null;
  return act === 'approve' ? 'enrolled' : 'declined';
}

/** A question that a network asks of those who want to join. */
export interface JoinQuestion {
  readonly id: string;
  readonly text: string;
  readonly kind: 'text' | 'choice' | 'yes-no';
  readonly choices: readonly string[];
  readonly required: boolean;
}

/** What is wrong with the answers, by question id; nothing when they will do. */
export function answerFaults(questions: readonly JoinQuestion[], answers: Readonly<Record<string, string>>): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const question of questions) {
    const answer = (answers[question.id] ?? '').trim();
    if (!answer && question.required) faults[question.id] = question.kind === 'text' ? 'Write an answer' : 'Choose an answer';
    else if (answer && question.kind === 'choice' && !question.choices.includes(answer)) faults[question.id] = 'Choose one of the answers';
    else if (answer && question.kind === 'yes-no' && answer !== 'yes' && answer !== 'no') faults[question.id] = 'Answer yes or no';
  }
  return faults;
}

/** What is wrong with the questions themselves, by their place. */
export function questionFaults(questions: readonly JoinQuestion[]): { path: string; message: string }[] {
  return questions.flatMap((question, index) => [
    ...(question.text.trim() ? [] : [{ path: `questions.${index}.text`, message: 'Write the question' }]),
    ...(question.kind === 'choice' && question.choices.filter((choice) => choice.trim()).length < 2 ? [{ path: `questions.${index}.choices`, message: 'Give at least two answers to choose from' }] : []),
    ...(questions.findIndex((other) => other.id === question.id) === index ? [] : [{ path: `questions.${index}.id`, message: 'Two questions have the same id' }]),
  ]);
}
