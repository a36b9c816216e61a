import type { MakeUp, MakeUpRule, MakeUpStanding, QuizScore } from '@without-walls/contracts';

export const viaWords: Record<MakeUp['via'], string> = { recording: 'the recording', reading: 'the reading' };
export const viaChoices: Record<MakeUp['via'], string> = { recording: 'I watched or heard the recording', reading: 'I read what there is to read' };
export const wayWords: Record<MakeUpRule['ways'][number], string> = { recording: 'The recording', reading: 'The reading', extra: 'Coming to an extra day, which counts as heard live' };
export const needWords: Record<MakeUpRule['needs'], string> = { quiz: 'A passed quiz', reflection: 'A written reflection', either: 'One of the two: a passed quiz or a reflection' };

/** `4 of 5 right (80 %)`. */
export const scoreWords = ({ right, of, percent }: Pick<QuizScore, 'right' | 'of' | 'percent'>): string => `${right} of ${of} right (${percent} %)`;

/** What has to follow the recording or the reading, as a sentence to the learner. */
export function needsSentence({ needs, passPercent, reflectionWords, reviewed }: MakeUpRule): string {
  const quiz = `pass the quiz (${passPercent} % right)`;
  const reflection = `write a reflection of ${reflectionWords} words or more${reviewed ? ', which an educator reads' : ''}`;
  return `Afterwards ${needs === 'quiz' ? quiz : needs === 'reflection' ? reflection : `${quiz}, or ${reflection}`}.`;
}

export const closedWords: Record<Exclude<NonNullable<MakeUpStanding['closed']>, 'have'>, string> = {
  waiting: 'Your reflection waits for an educator. You hear of it on Today.', 'not-held': 'It has not been taught in this ring yet, so nobody has missed it.', 'not-allowed': 'In this curriculum a lecture is made up by coming to it.',
};
