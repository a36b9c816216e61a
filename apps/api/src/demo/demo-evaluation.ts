import { instruments } from '@without-walls/domain';
import { ResponsesService } from '../evaluation/responses.service.js';
import { learnerKeys } from './demo-curriculum.js';
import { type DemoWorld, type Happening, memberIdOf, networkId } from './demo-world.js';

const comments = ['The taper plan was worth the hour.', 'More time for the second case, please.', 'I shall ask about sleep from now on.', 'Clear, and no jargon.', 'The sound was thin at our end.', 'I had not thought of the pharmacist first.'];
/** What is mostly answered to the six lines of a session's survey. */
const usual = [4, 4, 5, 5, 3, 4] as const;
/** Who still has to answer what they know, so that somebody is asked something. */
const owesKnowledge = 'siobhan-keogh';

/** What the demo's learners answered: on joining, after eight sessions and after fifteen, and after the sessions of the last months. */
export class DemoEvaluation {
  constructor(private readonly world: DemoWorld) {}

  happenings(): Happening[] {
    return [{ at: this.world.daysAgo(1), what: 'questionnaires answered', run: () => this.answer() }];
  }

  private async answer(): Promise<void> {
    const { world } = this;
    const attended = await world.all<{ member: string; occasion: string; day: string }>(
      'SELECT a.member_id AS member, s.occasion_id AS occasion, s.window_from AS day FROM attendances a JOIN attendance_sheets s ON s.id = a.sheet_id WHERE s.network_id = $1 AND a.met AND a.locked ORDER BY s.window_from', [networkId]);
    for (const [i, key] of learnerKeys.entries()) {
      const mine = attended.filter((row) => row.member === memberIdOf(key));
      const points = [0, 8, 15].filter((point) => point <= mine.length);
      for (const [step, point] of points.entries()) {
        const at = new Date(mine[Math.max(0, point - 1)]!.day);
        await this.give(key, at, 'self-efficacy', String(point), Object.fromEntries(instruments['self-efficacy'].items.map((item, k) => [item.key, Math.min(7, 2 + ((i * 2 + k) % 3) + Math.floor(step * (1 + (i % 3) / 2)))])));
        if (key !== owesKnowledge || point === 0) await this.give(key, at, 'knowledge', String(point), Object.fromEntries(instruments.knowledge.items.flatMap((item, k) => (item.kind === 'choice' && (i * 3 + k) % 10 < 3 + (i % 3) + step * (1 + (i % 2)) ? [[item.key, item.right]] : (i + k) % 2 ? [[item.key, (item.kind === 'choice' ? item.right + 1 : 0) % 4]] : []))));
      }
      for (const [n, row] of mine.slice(-14, -1).entries()) {
        if ((n + i) % 4 === 0) continue;
        await this.give(key, new Date(row.day), 'session', row.occasion, Object.fromEntries(instruments.session.items.map((item, k) => [item.key, usual[k]! - ((n + i + k) % 4 === 0 ? 1 : 0) + ((n * i) % 5 === 0 && usual[k]! < 5 ? 1 : 0)])), (n + i * 2) % 5 === 0 ? comments[(n + i) % comments.length]! : '');
      }
    }
  }

  private async give(key: string, at: Date, instrument: 'session' | 'self-efficacy' | 'knowledge', occasion: string, answers: Record<string, number>, text = ''): Promise<void> {
    await this.world.as(key, at, (actor) => this.world.app.get(ResponsesService).takeOver(actor, { instrument, occasion, answers, text }));
  }
}
