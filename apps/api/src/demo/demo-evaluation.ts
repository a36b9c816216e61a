import { type InstrumentItem, instruments } from '@without-walls/domain';
import { ResponsesService } from '../evaluation/responses.service.js';
import { learnerKeys } from './demo-curriculum.js';
import { type DemoWorld, type Happening, memberIdOf, networkId } from './demo-world.js';

const comments = ['The taper plan was worth the hour.', 'More time for the second case, please.', 'I shall ask about sleep from now on.', 'Clear, and no jargon.', 'The sound was thin at our end.', 'I had not thought of the pharmacist first.', 'Hearing what others would do helped me most.', 'Could the slides come the day before?'];
/** What is mostly answered to the six lines of a session's survey. */
const usual = [4.2, 3.9, 4.3, 4.4, 3.4, 4.1] as const;
/** Who still has to answer what they know, so that somebody is asked something. */
const owesKnowledge = 'siobhan-keogh';
const points = [0, 8, 15, 30];
/** The first of the learners answer whatever they are asked, so that how many presenters did can be shown. */
const faithful = 18;

/** A number from 0 to 1 that looks like chance and is the same in every demo. */
function chance(...of: readonly number[]): number {
  const mixed = of.reduce((hash, one) => Math.imul(hash ^ (one + 0x9e37), 0x85ebca6b) ^ (hash >>> 13), 0x2545f491);
  return ((Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0) % 10_000) / 10_000;
}
/** About the middle of a bell, spread by one to either side. */
const around = (...of: readonly number[]): number => (chance(1, ...of) + chance(2, ...of) + chance(3, ...of) - 1.5) * 1.4;
const onScale = (value: number, max: number): number => Math.min(max, Math.max(1, Math.round(value)));

interface Attended {
  member: string;
  occasion: string;
  day: Date;
}

/** What the demo's learners answered: on joining and after numbers of sessions, and after sessions; some answer nothing, and some get no better. */
export class DemoEvaluation {
  constructor(private readonly world: DemoWorld) {}

  happenings(): Happening[] {
    return [{ at: this.world.daysAgo(1), what: 'questionnaires answered', run: () => this.answer() }];
  }

  private async answer(): Promise<void> {
    const { world } = this;
    const attended = await world.all<Attended>('SELECT a.member_id AS member, s.occasion_id AS occasion, s.window_from AS day FROM attendances a JOIN attendance_sheets s ON s.id = a.sheet_id WHERE s.network_id = $1 AND a.met AND a.locked ORDER BY s.window_from', [networkId]);
    for (const [i, key] of learnerKeys.entries()) {
      const mine = attended.filter((row) => row.member === memberIdOf(key));
      await this.world.as(key, world.daysAgo(1), async (actor) => {
        const give = (at: Date, instrument: 'session' | 'self-efficacy' | 'knowledge', occasion: string, answers: Record<string, number>, text = '') => world.app.get(ResponsesService).takeOver(actor, at, { instrument, occasion, answers, text });
        for (const [step, point] of points.entries()) {
          const reached = mine[Math.max(0, point - 1)];
          if (!reached || (i >= faithful && chance(i, step, 7) < 0.3)) continue;
          await give(reached.day, 'self-efficacy', String(point), sureness(i, step));
          if (key !== owesKnowledge || point === 0) await give(reached.day, 'knowledge', String(point), knowledge(i, step));
        }
        for (const [n, row] of mine.entries()) {
          const late = chance(i, n, 11);
          if ((i >= faithful && i % 4 === 2) || (late < 0.45 && n > 0) || row.day > world.daysAgo(7)) continue;
          await give(row.day, 'session', row.occasion, satisfaction(i, n), late > 0.96 ? comments[(n + i) % comments.length]! : '');
        }
      });
    }
  }
}

const sureness = (i: number, step: number): Record<string, number> => Object.fromEntries(instruments['self-efficacy'].items.map((item, k) => [item.key, onScale(3.6 + around(i) * 0.8 + step * (0.35 + around(i, 5) * 0.5) + around(i, step, k), 7)]));

/** Three in ten of what they do not know is left out; the rest is guessed. */
const knowledge = (i: number, step: number): Record<string, number> => Object.fromEntries(instruments.knowledge.items.flatMap((item: InstrumentItem, k) => {
  if (item.kind !== 'choice') return [];
  const known = chance(i, k, 3) < 0.46 + around(i, 9) * 0.12 + step * (0.07 + around(i, 4) * 0.06);
  return known ? [[item.key, item.right]] : chance(i, k, step) < 0.3 ? [] : [[item.key, (item.right + 1) % item.choices.length]];
}));

const satisfaction = (i: number, n: number): Record<string, number> => Object.fromEntries(instruments.session.items.map((item, k) => [item.key, onScale(usual[k]! + around(i, 6) * 0.5 + Math.min(n, 20) * 0.012 + around(i, n, k), 5)]));
