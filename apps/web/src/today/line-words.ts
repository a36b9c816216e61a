import type { Today } from '@without-walls/contracts';

export type TodayLine = Today['needsYou'][number];
/** The words of one line: `before` and `after` the case code, and what its button says. */
export type LineWords = { before: string; after: string; does: string };
type Writer = (line: TodayLine) => LineWords;

const withCode = (before: string, after: string, does: string): Writer => (line) => (line.caseCode ? { before, after, does } : { before: `${before} a case`, after, does });
const counted = (line: TodayLine, one: string, many: string): string => (line.count === null || line.count === 1 ? one : `${line.count} ${many}`);
const titled = (line: TodayLine, otherwise: string): string => line.title ?? otherwise;

/** Every kind of line that Today can hold, in words: a verb and an object first. */
const writers: Record<TodayLine['kind'], Writer> = {
  'finish-draft': withCode('Finish', ', your draft', 'Go on writing'),
  'answer-return': withCode('Answer what was asked about', ', which was returned to you', 'See the request'),
  'second-look': withCode('Take a second look at', '', 'Look'),
  opine: withCode('Give your opinion on', '', 'Give opinion'),
  reveal: withCode('Reveal the opinions on', ', all are in', 'Reveal'),
  decide: withCode('Decide the outcome of', '', 'Decide'),
  'read-letter': withCode('Read the team’s advice on', '', 'Read'),
  'follow-up': (line) => ({ before: `Say what became of ${counted(line, 'one recommendation', 'recommendations')} for`, after: '', does: 'Answer' }),
  'plan-session': (line) => ({ before: `Find a round for ${counted(line, 'one case', 'cases')}`, after: '', does: 'Plan' }),
  'send-invitations': (line) => ({ before: `Send the invitations to ${titled(line, 'the next round')}`, after: '', does: 'Look and send' }),
  'answer-invitation': (line) => ({ before: `Say whether you come to ${titled(line, 'the next round')}`, after: '', does: 'Answer' }),
  'write-advice': withCode('Write advice on', '', 'Write'),
  'open-round': (line) => ({ before: `Open the room of ${titled(line, 'the round')}`, after: '', does: 'Open the room' }),
  'answer-presenting': withCode('Say whether you present', '', 'Answer'),
  'replace-presenter': withCode('Find a case in place of', ', whose presenter cannot come', 'See the agenda'),
  'answer-speaking': (line) => ({ before: `Say whether you give the lecture “${titled(line, 'of the ring')}”`, after: '', does: 'Answer' }),
  'find-speaker': (line) => ({ before: `Find who gives the lecture “${titled(line, 'of the ring')}”`, after: ', nobody has said yes', does: 'See the weeks' }),
  'settle-week': (line) => ({ before: `Say whether the week with “${titled(line, 'a lecture')}” took place`, after: '', does: 'Say it' }),
  'join-request': (line) => ({ before: `Decide on ${counted(line, 'one request to join', 'requests to join')}`, after: '', does: 'See who asks' }),
  'review-attendance': (line) => ({ before: `Review the attendance of ${counted(line, 'one session', 'sessions')}`, after: '', does: 'Review' }),
  'answer-commitment': (line) => ({ before: `Say whether you tried what you meant to change after “${titled(line, 'a lecture')}”`, after: '', does: 'Answer' }),
  'review-make-up': (line) => ({ before: `Read ${counted(line, 'one reflection', 'reflections')} on missed lectures`, after: '', does: 'Read' }),
  'make-up-returned': (line) => ({ before: `Add to your reflection on “${titled(line, 'a lecture')}”`, after: ', it came back with a note', does: 'See the note' }),
  'lived-expiring': (line) => ({ before: `Ask again for “${titled(line, 'what a person gave')}”`, after: ', or let it go: consent runs out', does: 'See it' }),
  'answer-question': (line) => ({ before: `Answer a question about “${titled(line, 'a lecture')}”`, after: '', does: 'Answer' }),
  'question-answered': (line) => ({ before: `Read the answer to your question about “${titled(line, 'a lecture')}”`, after: '', does: 'Read' }),
  'mail-failed': (line) => ({ before: counted(line, 'See to an e-mail that could not be sent', 'e-mails could not be sent'), after: '', does: 'See mail' }),
  'job-failed': (line) => ({ before: counted(line, 'See to a job that gave up', 'jobs gave up'), after: '', does: 'See jobs' }),
};

export function wordsOf(line: TodayLine): LineWords {
  return writers[line.kind](line);
}
