import type { QuizItem } from '@without-walls/contracts';

const item = (question: string, why: string, right: number, ...answers: string[]): QuizItem => ({ question, answers, right, why });

/** Questions after some lectures of the demo, by the place of the lecture in the ring. */
export const demoQuizzes: Readonly<Record<number, readonly QuizItem[]>> = {
  1: [
    item('Pain goes on for eight months after an ankle sprain that has healed. What do you say first?', 'Pain that persists is real and is made by a system that has stayed on guard. Saying so opens the way to rehabilitation; looking for damage that is not there closes it.', 1, 'There must be damage that the scan did not show', 'The pain is real, and the alarm has stayed on after the tissue has healed', 'It is stress'),
    item('Which word is best left out of the explanation?', '“Worn out” and its like make people protect and move less. Words about change with age, and about what can be trained, do the opposite.', 2, 'Sensitive', 'Protective', 'Worn out', 'Trainable'),
    item('What does the strength of pain tell about damage?', 'The two are only loosely tied: large injuries may hurt little, and small or healed ones a great deal.', 0, 'Little by itself', 'The more pain, the more damage', 'It tells how long healing takes'),
  ],
  4: [
    item('Back pain for three weeks, no red flags. A scan of the spine would…', 'Without red flags a picture does not change what is done, and findings that are common at the age are easily heard as harm.', 2, 'show the cause in most people', 'help the person accept exercise', 'not change what is done now'),
    item('Which of these must be asked the same day?', 'Numbness between the legs, or a bladder that no longer tells, may mean that the cauda equina is pressed on: an emergency.', 0, 'New numbness between the legs', 'Pain that is worse in the morning', 'Pain that spreads to the thigh'),
    item('What is advised in the first weeks?', 'Going on with ordinary life as far as it goes shortens the time; rest in bed lengthens it.', 1, 'Rest until the pain has gone', 'Going on with ordinary life as far as it goes', 'A corset while standing', 'An opioid for a month'),
  ],
  12: [
    item('When is an opioid trial for persistent pain over?', 'A trial has a date and a goal. Without a better life at that date it has failed, and is stopped, whatever the number on the scale.', 1, 'When the pain is down by a third', 'At a date that was agreed, by whether life got better', 'When the highest dose is reached'),
    item('Which company makes an opioid most dangerous?', 'Benzodiazepines and gabapentinoids add to the damping of breathing; together with alcohol more so.', 2, 'Paracetamol', 'A laxative', 'A benzodiazepine', 'An NSAID'),
    item('Above which daily dose, in oral morphine equivalent, is more harm than benefit expected?', 'The Faculty of Pain Medicine says that harm grows above 120 mg a day with no more benefit; review well before that.', 0, '120 mg', '300 mg', '500 mg'),
  ],
  18: [
    item('Poor sleep with pain for a year. What comes first?', 'Cognitive behavioural therapy for insomnia works with pain as without it, and lasts; hypnotics do neither.', 0, 'Cognitive behavioural therapy for insomnia', 'A hypnotic for a month', 'A sedating antidepressant'),
    item('In bed for nine hours, asleep for five. What is tried?', 'Less time in bed presses sleep together; it is lengthened again as sleep becomes whole.', 1, 'Earlier to bed', 'A shorter time in bed, at a fixed hour of rising', 'A nap after lunch'),
    item('Who should be looked at for sleep apnoea before anything that sedates?', 'Snoring, pauses in breathing and sleepiness by day, with an opioid on top, call for a test first.', 2, 'Everybody under forty', 'Nobody: it is treated afterwards', 'Somebody who snores, stops breathing and takes an opioid'),
  ],
};
