import { domains, type LetterBody, type RecommendationFields } from '@without-walls/contracts';

type Row = Pick<RecommendationFields, 'text' | 'domain' | 'owner' | 'condition' | 'strength'>;
type FourQuestions = LetterBody['fourQuestions'];
type Domain = (typeof domains)[number];

/** The four questions of "Making Choices Together", as the headings of the person's page. */
export const fourQuestionHeadings: Record<keyof FourQuestions, string> = {
  options: 'What are my options?',
  benefitsAndHarms: 'What are the possible benefits and harms?',
  needThis: 'Do I really need this?',
  doMyself: 'What can I do for myself?',
};

const optionWords: Record<Domain, string> = {
  medicines: 'A change to medicines', physical: 'Moving and exercising with support', psychological: 'Support with mood, sleep, worry or coping', social: 'Help with daily life, work or company',
  investigation: 'A test', referral: 'Seeing another professional', 'self-management': 'Things you do day by day', communication: 'Talking things through',
};

/** Honest and general on purpose: what is true of this kind of help for most people, and whom to ask about oneself. */
const weighing: Record<Domain, string> = {
  medicines: 'Medicines help some people and not others, and every medicine can do harm. Ask what yours could do for you and to you. Do not stop or change one on your own: some must be reduced slowly.',
  physical: 'Moving more, little by little, is safe for most people with long-lasting pain. It can feel sorer at first; that usually settles. It takes weeks, not days.',
  psychological: 'This does not mean the pain is not real. It can make life with pain easier. It takes time and some effort, and talking may stir up feelings.',
  social: 'Practical help can take weight off you. It does not treat the pain itself.',
  investigation: 'A test is useful when the answer would change what is done. It can also show things that have nothing to do with the pain.',
  referral: 'Someone else may see what has been missed or offer something new. There may be a wait.',
  'self-management': 'These have few risks and stay with you. They work best a little at a time, and on bad days less is fine.',
  communication: 'Agreeing on one plan saves you from repeating your story. Nothing is decided without you.',
};

const distinct = (rows: readonly Row[]): Domain[] => domains.filter((domain) => rows.some((row) => row.domain === domain));

/**
 * Plain lines for the person's page, made from the kinds of advice and not from its clinical words. It states no fact
 * about any single medicine; doses and names stay in the clinician's letter.
 */
export function fourQuestionsPage(rows: readonly Row[]): FourQuestions {
  const kinds = distinct(rows);
  const considered = rows.some((row) => row.strength === 'consider' || row.condition.trim().length > 0);
  const own = rows.filter((row) => row.owner === 'person' || row.domain === 'self-management');
  return {
    options: [...kinds.map((kind) => `${optionWords[kind]}.`), 'Leaving things as they are for now is also an option.'],
    benefitsAndHarms: kinds.map((kind) => weighing[kind]),
    needThis: [
      'These are suggestions from a team that has not met you. You and your clinician decide together.',
      considered ? 'Some of them fit only if certain things are true for you. Ask which, and why.' : 'Ask what would happen if you waited, or did only one thing at a time.',
      'Tell your clinician what matters most to you. Start there.',
    ],
    doMyself: [
      ...(own.length > 0 ? [`The team suggests ${own.length === 1 ? 'one thing' : `${own.length} things`} that you can do yourself. Go through ${own.length === 1 ? 'it' : 'them'} with your clinician.`] : []),
      'Write down one thing you would like to do again, and the smallest step towards it.',
      'Plan for bad days: what helps, what you leave out, whom you call.',
      'If something new or frightening happens, do not wait for the next appointment.',
    ],
  };
}
