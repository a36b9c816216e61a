import { createHash } from 'node:crypto';
import { addDays, dayOf } from '@without-walls/domain';
import { demoNetwork } from '@without-walls/fixtures';
import { LecturesService } from '../curriculum/lectures.service.js';
import { LectureQuestionsService } from '../learning/lecture-questions.service.js';
import { MaterialService } from '../learning/material.service.js';
import { lectureIdOf } from './demo-curriculum.js';
import { type SlideWords, demoSlides } from './demo-slides.js';
import { type DemoWorld, type Happening, memberIdOf } from './demo-world.js';

const educator = 'beatriz-quintela';
const none = { url: null, text: '', licence: null, reviewOn: null, consentOn: null, expiresOn: null };

const sleepSlides: readonly SlideWords[] = [
  ['Sleep and pain', 'Pain breaks sleep, and broken sleep lowers the threshold the next day.', 'The second half of this is the half we can treat.'],
  ['Ask three things', 'When do you go to bed, when do you get up, how long do you sleep?', 'What do you do when you lie awake?', 'Has anybody heard you stop breathing?'],
  ['First, without a tablet', 'Cognitive behavioural therapy for insomnia, by a person or online.', 'A fixed hour of rising, and no more time in bed than sleep.', 'It works with pain as without it.'],
  ['Before anything that sedates', 'Opioid, snoring, sleepy by day: look for sleep apnoea.', 'A hypnotic on top of an opioid is a risk for breathing.'],
];
const opioidSlides: readonly SlideWords[] = [
  ['Opioids: starting, watching, stopping', 'A trial has a goal, a date and a way out.', 'The goal is a better life, not a lower number.'],
  ['What the dose does', 'Above 120 mg of oral morphine equivalent a day, harm grows and benefit does not.', 'Benzodiazepines and gabapentinoids make every dose more dangerous.'],
];

/** What stands with some lectures of the demo: slides, links, a recording, two items by people living with pain, and questions. */
export class DemoMaterial {
  constructor(private readonly world: DemoWorld) {}

  happenings(): Happening[] {
    const { world } = this;
    return [
      { at: world.daysAgo(40), what: 'teachers named', run: () => this.nameTeachers() },
      { at: world.daysAgo(40), what: 'material added', run: () => this.addMaterial() },
      { at: world.daysAgo(0), what: 'slides for the coming lecture', run: () => this.addComingSlides() },
      { at: world.daysAgo(6), what: 'questions asked and answered', run: () => this.ask() },
    ];
  }

  private async nameTeachers(): Promise<void> {
    for (const [position, key] of [[12, 'farah-siddiqui'], [18, 'mei-hua-tan']] as const) await this.as(educator, 40, (actor) => this.world.app.get(LecturesService).teachers(actor, lectureIdOf(position), [memberIdOf(key)]));
  }

  private async addMaterial(): Promise<void> {
    const service = this.world.app.get(MaterialService);
    const day = (days: number) => addDays(dayOf(this.world.daysAgo(0), demoNetwork.timeZone), days);
    for (const [position, title, pages] of [[18, 'Sleep and pain, the slides', sleepSlides], [12, 'Opioids, the slides', opioidSlides]] as const) {
      const bytes = await demoSlides(pages);
      const { id } = await this.as(educator, 40, (actor) => service.addSlides(actor, lectureIdOf(position), { name: 'slides.pdf', bytes, sha256: createHash('sha256').update(bytes).digest('hex') }));
      await this.as(educator, 40, (actor) => service.change(actor, id, { ...none, version: 1, title, licence: 'CC BY 4.0', reviewOn: day(position === 12 ? -9 : 300) }));
    }
    const links = [
      [12, 'reading', 'Opioids Aware, Faculty of Pain Medicine', 'https://fpm.ac.uk/opioids-aware', 'Open to read; its licence stands there'], [12, 'recording', 'The lecture as it was given', 'https://example.org/recordings/opioids', 'For members only'],
      [18, 'reading', 'Chronic pain: assessment and management (NG193)', 'https://www.nice.org.uk/guidance/ng193', 'Open to read; its licence stands there'], [18, 'recording', 'The lecture as it was given', 'https://example.org/recordings/sleep', 'For members only'], [1, 'recording', 'The lecture as it was given', 'https://example.org/recordings/what-pain-is', 'For members only'],
    ] as const;
    for (const [position, kind, title, url, licence] of links) await this.as(educator, 40, (actor) => service.add(actor, lectureIdOf(position), { ...none, kind, title, url, licence, reviewOn: day(kind === 'reading' ? 180 : 330) }));
    const given = [
      [18, 'What the nights were like', 'For two years I was asked how bad the pain was, from nought to ten. Nobody asked about the nights. When somebody did, I said that I went to bed at nine because there was nothing else to do, and lay there. We made the time in bed shorter. The first two weeks were hard. Then I slept, and the days had room in them again.', 20],
      [1, 'The words that helped', 'I was told that my back was worn out, and I moved like somebody made of glass. Years later a physiotherapist said: your back is strong, and it is on guard. I went home and lifted the shopping. Not all of it. But I lifted it.', 300],
    ] as const;
    for (const [position, title, text, until] of given) await this.as(educator, 40, (actor) => service.add(actor, lectureIdOf(position), { ...none, kind: 'lived', title, text, consentOn: day(-60), expiresOn: day(until) }));
  }

  /** What the room shows when the next learning session is opened: the heads of the lecture, as its speaker hands them in. */
  private async addComingSlides(): Promise<void> {
    const { lectureId, title, outcomes } = await this.world.one<{ lectureId: string; title: string; outcomes: string[] }>("SELECT l.id AS \"lectureId\", l.title, l.outcomes FROM slots s JOIN lectures l ON l.id = s.lecture_id WHERE s.session_id IS NOT NULL AND s.kind = 'open' AND s.starts_at > $1 ORDER BY s.starts_at LIMIT 1", [this.world.start]);
    const bytes = await demoSlides([[title, 'Twenty minutes, then your questions.', 'Nobody needs to have heard the lecture before.'], ...outcomes.map((one): SlideWords => ['After this you can', one]), ['Who has met this in the last week?', 'Think of one person. What did you say, and what did they hear?']]);
    await this.as(educator, 0, (actor) => this.world.app.get(MaterialService).addSlides(actor, lectureId, { name: 'slides.pdf', bytes, sha256: createHash('sha256').update(bytes).digest('hex') }));
  }

  private async ask(): Promise<void> {
    const service = this.world.app.get(LectureQuestionsService);
    const { id } = await this.as('ines-marchetti', 6, (actor) => service.ask(actor, lectureIdOf(18), 'How short may the time in bed be at the start, for somebody who works shifts?'));
    await this.as('mei-hua-tan', 5, (actor) => service.answer(actor, id, { version: 1, answer: 'Not under five and a half hours, and not with work at heights or long drives. With shifts, fix the length and let the hour move with the roster; it takes longer, and it works.' }));
    await this.as('ngozi-balogun', 2, (actor) => service.ask(actor, lectureIdOf(18), 'Is there an online course that our practice could offer without a referral?'));
    await this.as('delyth-maddox', 3, (actor) => service.ask(actor, lectureIdOf(12), 'What do you say when somebody has been on the same dose for ten years and is content?'));
  }

  private as<T>(key: string, days: number, work: Parameters<DemoWorld['as']>[2] extends (actor: infer A) => unknown ? (actor: A) => Promise<T> : never): Promise<T> {
    return this.world.as(key, this.world.daysAgo(days), work);
  }
}
