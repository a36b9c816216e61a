import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { MakeUpReviewService } from '../learning/make-up-review.service.js';
import { MakeUpsService } from '../learning/make-ups.service.js';
import { QuizzesService } from '../learning/quizzes.service.js';
import { demoCurriculumId, learnerKeys, lectureIdOf } from './demo-curriculum.js';
import { demoQuizzes } from './demo-quizzes.js';
import { type DemoWorld, type Happening, networkId } from './demo-world.js';

const educator = 'beatriz-quintela';
/** Those who came lately make lectures up, and have taken no quiz. */
const lately = ['katarzyna-zielinska', 'mateo-villanueva', 'yuki-hasegawa'];
const reflections = [
  'I had always sent people home with a leaflet and the word inflammation. Listening to the recording I noticed how often I explain with damage where there is none. I will try the picture of an alarm that has stayed on, and ask the person to tell it back to me in their own words before they leave. I also want to stop saying that scans are clear as if that were good news.',
  'What stayed with me is that a review without a date is no review. In our practice repeat prescriptions run on for years. I shall put the date of the next look into the record on the day of the first prescription, and ask our pharmacist to call when it passes. I should have liked to hear more about what to say when somebody is afraid of stopping.',
  'Good lecture. I agree with most of it and found the slides clear. I will keep it in mind for the coming weeks and talk with my colleagues about it. I think that many of us do this already in one way or another, but it is good to hear it again from somebody who sees many people with this, and to be reminded of it now and then.',
] as const;

/** What the demo's learners did beside coming: quizzes, some twice, and lectures made up. */
export class DemoLearning {
  constructor(private readonly world: DemoWorld) {}

  happenings(): Happening[] {
    return [
      { at: this.world.daysAgo(30), what: 'quizzes taken', run: () => this.takeQuizzes() },
      { at: this.world.daysAgo(1), what: 'lectures made up', run: () => this.makeUp() },
    ];
  }

  /** Most take a quiz once and some again; a first try has about two of three right. */
  private async takeQuizzes(): Promise<void> {
    const { world } = this;
    for (const [n, position] of Object.keys(demoQuizzes).map(Number).entries()) {
      const quiz = demoQuizzes[position]!;
      for (const [i, key] of learnerKeys.filter((one) => !lately.includes(one)).slice(0, 36).entries()) {
        if ((i + n) % 4 === 3) continue;
        const first = quiz.map((item, k) => ((i + n + k) % 3 === 0 ? (item.right + 1) % item.answers.length : item.right));
        await world.as(key, world.daysAgo(30 - n), (actor) => world.app.get(QuizzesService).takeOver(actor, lectureIdOf(position), first));
        if (i % 2 === 0) await world.as(key, world.daysAgo(25 - n), (actor) => world.app.get(QuizzesService).takeOver(actor, lectureIdOf(position), quiz.map((item) => item.right)));
      }
    }
  }

  private async makeUp(): Promise<void> {
    const { world } = this;
    const waiting = await this.handIn('mateo-villanueva', 1, reflections[0], 'recording');
    const second = await this.handIn('yuki-hasegawa', 12, reflections[1], 'reading');
    const returned = await this.handIn('mateo-villanueva', 12, reflections[2], 'recording');
    if (returned) await world.as(educator, world.daysAgo(1), (actor) => world.app.get(MakeUpReviewService).review(actor, returned, { version: 1, decision: 'return', note: 'What will you do differently on Monday? One thing is enough.' }));
    const granted = await this.handIn('katarzyna-zielinska', 4, reflections[0], 'recording');
    if (granted) await world.as(educator, world.daysAgo(1), (actor) => world.app.get(MakeUpReviewService).review(actor, granted, { version: 1, decision: 'grant', note: '' }));
    if (!waiting || !second) throw new Error('The demo has nobody who missed a lecture');
    for (const key of ['katarzyna-zielinska', 'yuki-hasegawa', 'ines-marchetti', 'ngozi-balogun']) await world.as(key, world.daysAgo(1), (actor) => world.app.get(MakeUpsService).wish(actor, lectureIdOf(14), true));
  }

  /** The first lecture from this place on that the learner missed. */
  private async handIn(key: string, from: number, reflection: string, via: 'recording' | 'reading'): Promise<string | null> {
    const { lectures } = await this.world.app.get(CurriculumReader).ring(networkId, demoCurriculumId);
    return this.world.as(key, this.world.daysAgo(1), async (actor) => {
      for (const lecture of lectures.filter((one) => one.position >= from)) {
        if ((await this.world.app.get(MakeUpsService).read(actor, lecture.id)).closed === null) return lecture.id;
      }
      return null;
    }).then((lectureId) => lectureId && this.world.as(key, this.world.daysAgo(1), (actor) => this.world.app.get(MakeUpsService).handIn(actor, lectureId, { via, reflection })).then(({ id }) => id));
  }
}
