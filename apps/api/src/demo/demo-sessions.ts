import { type DemoSession, demoNetwork, demoSessions } from '@without-walls/fixtures';
import { localOf } from '@without-walls/domain';
import { AgendaService } from '../sessions/agenda.service.js';
import { InvitationsService } from '../sessions/invitations.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { type DemoWorld, type Happening, memberIdOf } from './demo-world.js';

const planner = 'agnieszka-wrona';
const day = 86_400_000;
const minute = 60_000;

/** The demo's sessions: two that were held, one that begins while you look, two to come. */
export class DemoSessions {
  /** Session ids by demo key. */
  readonly ids = new Map<string, string>();

  constructor(private readonly world: DemoWorld) {}

  happenings(): Happening[] {
    return demoSessions.flatMap((one) => [
      { at: this.plannedAt(one), what: `${one.key} planned`, run: () => this.plan(one) },
      { at: new Date(this.invitedAt(one).getTime()), what: `${one.key} invited`, run: () => this.invite(one) },
    ]);
  }

  /** Weeks ago; in two minutes; or weeks ahead at the network's usual hour. */
  startOf(one: DemoSession): Date {
    if (one.week < 0) return this.world.daysAgo(-one.week * 7 + 3);
    if (one.week === 0) return new Date(Math.ceil((this.world.start.getTime() + 2 * minute) / (5 * minute)) * 5 * minute);
    const usual = new Date(this.world.start.getTime() + one.week * 7 * day);
    usual.setUTCHours(13, 0, 0, 0);
    return usual;
  }

  /** Where triage puts a case that is to be discussed. */
  placeFor(caseKey: string): { sessionId: string; minutes: number } | null {
    for (const one of demoSessions) {
      const item = one.cases.find((entry) => entry.key === caseKey);
      const sessionId = this.ids.get(one.key);
      if (item && sessionId) return { sessionId, minutes: item.minutes };
    }
    return null;
  }

  private plannedAt(one: DemoSession): Date {
    return one.week < 0 ? this.world.daysAgo(-one.week * 7 + 40) : this.world.daysAgo(30 - one.week);
  }
  private invitedAt(one: DemoSession): Date {
    return one.week < 0 ? this.world.daysAgo(-one.week * 7 + 10) : this.world.daysAgo(6 - one.week);
  }

  private plan(one: DemoSession): Promise<void> {
    return this.world.as(planner, this.plannedAt(one), async (actor) => {
      const { id, version } = await this.world.app.get(SessionsService).plan(actor, { kind: one.kind, title: one.title, localStart: localOf(this.startOf(one), demoNetwork.timeZone).slice(0, 16), timeZone: demoNetwork.timeZone, minutes: one.minutes, facilitatorId: memberIdOf(one.facilitator) });
      this.ids.set(one.key, id);
      if (one.lecture) await this.world.app.get(AgendaService).add(actor, id, { version, kind: 'lecture', title: one.lecture, minutes: 20 });
    });
  }

  private invite(one: DemoSession): Promise<unknown> {
    // The last session is left for a coordinator to invite to.
    if (one.key === 'later') return Promise.resolve();
    return this.world.as(planner, this.invitedAt(one), async (actor) => {
      const id = this.ids.get(one.key)!;
      const { version } = await this.world.one<{ version: number }>('SELECT version FROM sessions WHERE id = $1', [id]);
      await this.world.app.get(InvitationsService).invite(actor, id, { version });
    });
  }
}
