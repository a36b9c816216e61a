import { knowledgeItems } from './knowledge-items.js';

/** A question with a scale from 1 to `max`, and what its ends mean. */
export interface ScaleItem {
  kind: 'scale';
  key: string;
  text: string;
  max: number;
  low: string;
  high: string;
}

/** A question with one right answer, given as its place among the choices. */
export interface ChoiceItem {
  kind: 'choice';
  key: string;
  text: string;
  choices: readonly string[];
  right: number;
}

export type InstrumentItem = ScaleItem | ChoiceItem;
export const instrumentKeys = ['session', 'self-efficacy', 'knowledge'] as const;
export type InstrumentKey = (typeof instrumentKeys)[number];

/** A questionnaire as data. A change of words or of scoring is a new version; answers keep the version they were given to. */
export interface Instrument {
  key: InstrumentKey;
  version: string;
  title: string;
  /** Said above the questions. */
  intro: string;
  items: readonly InstrumentItem[];
  /** The least number of items that must be answered for a score. */
  needs: number;
  /** Lowest and highest score. */
  range: readonly [number, number];
  /** What the score counts. */
  unit: string;
}

const agree = (key: string, text: string): ScaleItem => ({ kind: 'scale', key, text, max: 5, low: 'not at all', high: 'completely' });
const sure = (key: string, text: string): ScaleItem => ({ kind: 'scale', key, text, max: 7, low: 'not sure at all', high: 'completely sure' });

/** Asked in the last five minutes of a session: satisfaction (Moore's level 2) and the intention to change. */
const session: Instrument = {
  key: 'session', version: '1', title: 'This session', intro: 'Six lines, about a minute. Your answers are shown to nobody by name.',
  items: [
    agree('relevant', 'It dealt with what I meet in my work.'),
    agree('learned', 'I learned something I did not know.'),
    agree('lecture', 'The lecture was clear and worth its time.'),
    agree('cases', 'Working through the cases was worth the time.'),
    agree('change', 'I shall do at least one thing differently.'),
    agree('satisfied', 'All in all I am satisfied with this session.'),
  ],
  needs: 1, range: [1, 5], unit: 'of 5',
};

/** How sure a clinician is of doing what the curriculum teaches (Moore's level 4). Own wording, seven-point as in paediatric pain ECHO. */
const selfEfficacy: Instrument = {
  key: 'self-efficacy', version: '1', title: 'How sure you are', intro: 'How sure are you, today, that you can do each of these with people who live with pain?',
  items: [
    sure('history', 'Take a pain history that finds red flags and what matters to the person.'),
    sure('explain', 'Explain long-lasting pain in words that the person can use.'),
    sure('kinds', 'Tell neuropathic and nociplastic pain from other pain.'),
    sure('review', 'Review medicines and stop one that does not help.'),
    sure('opioids', 'Start, watch over and limit an opioid safely.'),
    sure('taper', 'Agree on a plan to reduce an opioid, and stay with it.'),
    sure('mood', 'Ask about mood, sleep and thoughts of suicide, and act on the answer.'),
    sure('activity', 'Help somebody to pace and to build up activity.'),
    sure('talk', 'Hold a hard conversation without blame.'),
    sure('refer', 'Decide whom to refer, when, and for what.'),
  ],
  needs: 8, range: [1, 7], unit: 'of 7',
};

/** What a clinician knows (Moore's level 3a): ten questions, each with its source beside it. */
const knowledge: Instrument = {
  key: 'knowledge', version: '1', title: 'What you know', intro: 'Ten questions with one right answer each. Leave out what you do not know: guesses blur what the programme can learn.',
  items: knowledgeItems, needs: 0, range: [0, 10], unit: 'of 10 right',
};

/** The questionnaires in force. */
export const instruments: Record<InstrumentKey, Instrument> = { session, 'self-efficacy': selfEfficacy, knowledge };

/** Answers by item: the point on the scale from 1, or the place of the choice from 0. An item that was left out is missing or null. */
export type Answers = Readonly<Record<string, number | null | undefined>>;

const given = (item: InstrumentItem, answers: Answers): number | null => answers[item.key] ?? null;

/** Why answers do not fit their questionnaire, by item; empty when they do. */
export function answerProblems(instrument: Instrument, answers: Answers): { path: string; message: string }[] {
  const known = new Set(instrument.items.map(({ key }) => key));
  const strange = Object.keys(answers).filter((key) => !known.has(key)).map((path) => ({ path, message: 'There is no such question' }));
  const outside = instrument.items.filter((item) => {
    const value = given(item, answers);
    if (value === null) return false;
    return !Number.isInteger(value) || (item.kind === 'scale' ? value < 1 || value > item.max : value < 0 || value >= item.choices.length);
  });
  return [...strange, ...outside.map(({ key }) => ({ path: key, message: 'This is not one of the answers' }))];
}

/**
 * The score of a filled-in questionnaire: the mean of the scale points, or the number of right choices (what was left out is
 * not right). Null when fewer items were answered than it needs.
 */
export function score(instrument: Instrument, answers: Answers): number | null {
  const answered = instrument.items.filter((item) => given(item, answers) !== null);
  if (answered.length < instrument.needs) return null;
  const scales = answered.filter((item) => item.kind === 'scale');
  if (scales.length > 0) return scales.reduce((sum, item) => sum + given(item, answers)!, 0) / scales.length;
  return answered.filter((item) => item.kind === 'choice' && given(item, answers) === item.right).length;
}
