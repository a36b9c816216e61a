import { addDays, dayOf, seedRing, weekOf } from '@without-walls/domain';
import { demoLearners, demoNetwork, idFor } from '@without-walls/fixtures';
import { PastAttendanceService } from '../attendance/past-attendance.service.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { CurriculumService } from '../curriculum/curriculum.service.js';
import { SpeakersService } from '../curriculum/speakers.service.js';
import { SlotSessions } from '../sessions/slot-sessions.js';
import { IssuingService } from '../statements/issuing.service.js';
import { demoQuizzes } from './demo-quizzes.js';
import { type DemoWorld, type Happening, memberIdOf, networkId } from './demo-world.js';

export const demoCurriculumId = idFor('curriculum:pain');
export const lectureIdOf = (position: number): string => idFor(`lecture:${position}`);
const educator = 'beatriz-quintela';
/** Two whole cycles, and the third half-way. */
const weeksBack = 54;
/** Who speaks in the coming weeks, and who has said so; the third has not. */
const speakers = [['mei-hua-tan', true], ['farah-siddiqui', true], ['tomos-pritchard', false]] as const;

interface Learner {
  key: string;
  /** One in how many weeks they miss. */
  missesOneIn: number;
  /** The week they joined, and the one they left in; below zero: before the end. */
  from: number;
  until: number;
}
const named = ([['ines-marchetti', 3, 30], ['delyth-maddox', 4, 0], ['ngozi-balogun', 2, 12], ['siobhan-keogh', 5, 28], ['wahid-noorzai', 3, 5], ['tariq-mansour', 2, 0], ['hana-kovarova', 6, 0], ['lars-bergqvist', 4, 25], ['farah-siddiqui', 5, 0], ['mei-hua-tan', 7, 0], ['arjun-nambiar', 2, 3], ['claire-desrochers', 3, 10], ['tomos-pritchard', 4, 0], ['chiamaka-eze', 3, 0], ['oluwaseun-adebayo', 5, 0], ['katarzyna-zielinska', 2, 46], ['mateo-villanueva', 3, 47], ['yuki-hasegawa', 2, 45]] as const)
  .map(([key, missesOneIn, from]): Learner => ({ key, missesOneIn, from, until: Infinity }));
/** Of the others a few have never come, one in seven has left again, one in seven has only just come, and the rest joined at any time. */
const others = demoLearners.slice(0, -4).map(({ key }, i): Learner => (i % 7 === 0 ? { key, missesOneIn: 3, from: i % 5, until: 20 + (i % 6) } : i % 7 === 1 ? { key, missesOneIn: 6, from: -2 - (i % 2), until: Infinity } : { key, missesOneIn: 2 + (i % 4), from: (i * 5) % 38, until: Infinity }));
const learners: readonly Learner[] = [...named, ...others];
export const learnerKeys: readonly string[] = learners.map(({ key }) => key);

/** The demo's ring: 21 lectures, weekly, two cycles held and the third under way. */
export class DemoCurriculum {
  constructor(private readonly world: DemoWorld, private readonly planner: string = educator) {}

  happenings(): Happening[] {
    const { world } = this;
    return [
      { at: world.daysAgo(weeksBack * 7), what: 'the ring laid out', run: () => this.layOut() },
      { at: world.daysAgo(1), what: 'past attendance taken over', run: () => this.takeOverAttendance() },
      { at: world.daysAgo(1), what: 'statements of the last half-year issued', run: () => this.issueStatements() },
      { at: world.daysAgo(0), what: 'sessions made from slots', run: () => this.makeSessions() },
      { at: world.daysAgo(0), what: 'speakers asked', run: () => this.askSpeakers() },
    ];
  }

  private layOut(): Promise<void> {
    const { world } = this;
    const firstDay = weekOf(dayOf(world.daysAgo(weeksBack * 7), demoNetwork.timeZone));
    return world.as(this.planner, world.daysAgo(weeksBack * 7), (actor) => world.app.get(CurriculumService).create(networkId, {
      id: demoCurriculumId, name: 'Pain in primary care', holidays: 'england-and-wales', closures: [{ from: addDays(firstDay, 7 * 30), to: addDays(firstDay, 7 * 30 + 13), reason: 'Summer break', mode: 'push' }],
      rule: { firstDay, weekday: 2, time: '12:30', zone: demoNetwork.timeZone, everyWeeks: 1, minutes: 90 }, completion: { needed: 18, expiryMonths: null, presentPercent: 80 },
    }, seedRing.map((one, i) => ({
      id: lectureIdOf(i + 1), position: i + 1, title: one.title, outcomes: [...one.outcomes], minutes: 20, tags: [...one.tags], reading: '', speakerNotes: 'One line on what came before; nobody needs to have heard it.', quiz: (demoQuizzes[i + 1] ?? []).map((one) => ({ ...one, answers: [...one.answers] })), licence: 'CC BY 4.0', reviewOn: null, changedBy: actor.memberId,
    }))));
  }

  /** Who came in two and a half cycles: some nearly always, some now and then, one only lately; always the same in every demo. */
  private async takeOverAttendance(): Promise<void> {
    const { world } = this;
    await world.as(this.planner, world.daysAgo(1), () => world.app.get(CurriculumService).extendAll());
    const slots = await world.app.get(CurriculumReader).slots(demoCurriculumId, '2000-01-01', dayOf(world.daysAgo(0), demoNetwork.timeZone));
    const held = slots.filter((slot) => slot.kind === 'held' || slot.kind === 'past');
    for (const [week, slot] of held.entries()) {
      const minutes = new Map(learners.flatMap(({ key, missesOneIn, from, until }, i) => (week >= (from < 0 ? held.length + from : from) && week < until && (week * 7 + i * 5) % missesOneIn !== 0 ? [[memberIdOf(key), (week + i) % 9 === 0 ? 12 : 20 - ((week + i) % 4)] as const] : [])));
      await world.as(this.planner, world.daysAgo(1), (actor) => world.app.get(PastAttendanceService).takeOver(actor, slot, minutes));
    }
    // A list of who came shows that a week took place.
    await world.as(this.planner, world.daysAgo(1), () => world.app.get(CurriculumService).extendAll());
  }

  private issueStatements(): Promise<unknown> {
    const { world } = this;
    return world.as(this.planner, world.daysAgo(1), (actor) => world.app.get(IssuingService).start(actor, { from: dayOf(world.daysAgo(182), demoNetwork.timeZone), to: dayOf(world.daysAgo(2), demoNetwork.timeZone), scheme: 'none', approval: null, overlap: 'leave-out' }));
  }

  private makeSessions(): Promise<void> {
    return this.world.as(this.planner, this.world.daysAgo(0), async () => {
      await this.world.app.get(CurriculumService).extendAll();
      await this.world.app.get(SlotSessions).make();
    });
  }

  private async askSpeakers(): Promise<void> {
    const coming = await this.world.all<{ id: string }>("SELECT id FROM slots WHERE curriculum_id = $1 AND kind = 'open' AND day > $2 ORDER BY day LIMIT $3", [demoCurriculumId, dayOf(this.world.daysAgo(0), demoNetwork.timeZone), speakers.length]);
    for (const [i, [key, confirmed]] of speakers.entries()) {
      const slot = coming[i]!;
      await this.world.as(this.planner, this.world.daysAgo(0), (actor) => this.world.app.get(SpeakersService).assign(actor, slot.id, { memberId: memberIdOf(key), deputyId: memberIdOf(speakers[(i + 1) % speakers.length]![0]) }));
      if (confirmed) await this.world.as(key, this.world.daysAgo(0), (actor) => this.world.app.get(SpeakersService).answer(actor, slot.id, 'confirmed'));
    }
  }
}
