import { commandRound, joinRound, leaveRound, readRound, roundEvents, type MediaPlace, type RoundCommand } from '@without-walls/contracts';
import { nothingShared, type AnyRoundEvent } from '@without-walls/domain';
import { call } from '../../app/api/call';
import { ask, listen, whenConnected } from '../../app/live/socket';
import { measureOffset } from './clock';
import { CommandSender, type CommandResult } from './commands';
import { mergeEvents, takeSnapshot } from './merge';
import { RoundStore } from './store';

type Told = (events: readonly AnyRoundEvent[], before: NonNullable<ReturnType<RoundStore['read']>['round']>) => void;
const clockEveryMs = 60_000;
/** Everybody hears at once how the server is, and not everybody asks at once. */
const spreadMs = 800;
/** What may have changed meanwhile beside the events is asked for when the rush of those who come back is over. */
const settleMs = 3_000;
/** Commands whose refusal is said beside the text it is about, or does not matter. */
const saysItself = new Set<RoundCommand['type']>(['put-recommendation', 'remove-recommendation', 'contribute', 'media']);

/**
 * Keeps one round in step with the server: a snapshot, then events in order. The same path for the first join, a
 * reconnection, a tab that wakes up and a hole in the numbers: ask for what is missing, take a snapshot when far behind.
 */
export class RoundLink {
  readonly store = new RoundStore();
  readonly #id: string;
  readonly #memberId: string;
  readonly #sender: CommandSender;
  readonly #stops: (() => void)[] = [];
  readonly #told = new Set<Told>();
  readonly #parts = new Map<string, unknown>();
  #waiting: AnyRoundEvent[] = [];
  #fetching: Promise<void> | null = null;
  #again = false;
  #here = false;

  constructor(id: string, memberId: string) {
    this.#id = id;
    this.#memberId = memberId;
    this.#sender = new CommandSender({ send: (commandId, command) => call(commandRound, { params: { id }, body: { commandId, command } }, { key: commandId }), onPending: (pending) => this.store.set({ pending }) });
  }

  start(): () => void {
    this.#sender.open();
    const onWake = () => { if (document.visibilityState === 'visible') void this.catchUp().then(() => this.#setClock()); };
    document.addEventListener('visibilitychange', onWake);
    window.addEventListener('online', onWake);
    const clock = setInterval(() => void this.#setClock(), clockEveryMs);
    this.#stops.push(listen('round.event', (event) => this.#take([event])), listen('changed', ({ topic }) => { if (topic === 'server') setTimeout(() => void this.refresh(), Math.random() * spreadMs); }), whenConnected(() => void this.#connected()));
    this.#stops.push(() => document.removeEventListener('visibilitychange', onWake), () => window.removeEventListener('online', onWake), () => clearInterval(clock));
    void this.catchUp();
    return () => this.stop();
  }

  stop(): void {
    this.#sender.close();
    for (const stop of this.#stops.splice(0)) stop();
    this.#parts.clear();
    void ask('round.unwatch', { roundId: this.#id }).catch(() => undefined);
  }

  /** A part of the room that is made when it is first wanted, and is then the same until the room is left, whatever is shown meanwhile. */
  part<T extends { start: () => () => void }>(name: string, make: () => T): T {
    const known = this.#parts.get(name) as T | undefined;
    if (known) return known;
    const made = make();
    this.#parts.set(name, made);
    this.#stops.push(made.start());
    return made;
  }

  /** Told of every fresh event with the state before it: for announcements. */
  onEvents(told: Told): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }

  async command(command: RoundCommand, as?: string): Promise<CommandResult> {
    const result = await this.#sender.run(command, as);
    if (!saysItself.has(command.type)) this.store.set({ refusal: result.ok ? null : result.error });
    // The event comes by the socket; when it does not, or when the answer was a refusal, look for oneself.
    void (result.ok ? this.settled(result.seq) : this.catchUp());
    return result;
  }

  /** Resolves when the state holds event `seq`, or after a look of one's own when it does not come by itself. */
  async settled(seq: number): Promise<void> {
    for (let i = 0; i < 10 && (this.store.read().round?.seq ?? 0) < seq; i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    if ((this.store.read().round?.seq ?? 0) < seq) await this.catchUp();
  }

  /** In, by this tab's own doing. */
  get here(): boolean {
    return this.#here;
  }

  /** Comes in; again after every reconnection, because the server may have counted the member out. Answers with the place of a tab in the video room, when one is named. */
  async enter(tabId?: string): Promise<MediaPlace | null> {
    this.#here = true;
    const { media } = await call(joinRound, { params: { id: this.#id }, body: tabId ? { tabId } : {} });
    // Who waited in the lobby could not watch before, and who stood at the door only looked on.
    void ask('round.watch', { roundId: this.#id }).then(() => this.catchUp(), () => undefined);
    // Sound and picture need not wait for it.
    void this.catchUp();
    return media;
  }

  async leave(): Promise<void> {
    this.#here = false;
    await call(leaveRound, { params: { id: this.#id } }).catch(() => undefined);
  }

  /** Asks for what is missing. Calls while it runs are remembered, not stacked. */
  catchUp(): Promise<void> {
    if (this.#fetching) {
      this.#again = true;
      return this.#fetching;
    }
    this.#fetching = this.#fetchMissing().finally(() => {
      this.#fetching = null;
      this.store.set({ catchingUp: false });
      if (!this.#again) return;
      this.#again = false;
      void this.catchUp();
    });
    return this.#fetching;
  }

  async #fetchMissing(): Promise<void> {
    const known = this.store.read().round;
    try {
      if (!known) return await this.#snapshot();
      const { events, snapshot } = await call(roundEvents, { params: { id: this.#id }, query: { since: known.seq, ...(this.#here ? {} : { onlooker: 'true' }) } });
      if (snapshot) await this.#snapshot();
      else this.#take(events);
      this.store.set({ error: null });
    } catch (error) {
      this.store.set({ error: error instanceof Error ? error : new Error('unknown') });
    }
  }

  async #snapshot(): Promise<void> {
    const asked = Date.now();
    const { state, serverTime, can, voter, degraded } = await call(readRound, { params: { id: this.#id } });
    const offset = this.store.read().round ? this.store.read().offset : Date.parse(serverTime) - (asked + Date.now()) / 2;
    this.store.set({ round: takeSnapshot(this.store.read().round, { ...nothingShared, ...state }), can, voter, degraded, offset, error: null });
    this.#take([]);
  }

  #take(events: readonly AnyRoundEvent[]): void {
    const before = this.store.read().round;
    this.#waiting = [...this.#waiting, ...events];
    if (!before) return;
    const { state, fresh, gap } = mergeEvents(before, this.#waiting);
    this.#waiting = gap ? this.#waiting.filter((event) => event.seq > state.seq).slice(-500) : [];
    if (fresh.length > 0) {
      this.store.set({ round: state });
      for (const told of this.#told) told(fresh, before);
    }
    if (gap && !this.#fetching) {
      this.store.set({ catchingUp: true });
      void this.catchUp();
    }
  }

  /** What was missed comes with the leave to watch: after a fault a full house comes back at once, and nobody waits behind the others' questions. */
  async #connected(): Promise<void> {
    const since = this.store.read().round?.seq;
    const watching = await ask('round.watch', { roundId: this.#id, onlooker: !this.#here, ...(since === undefined ? {} : { since }) }).catch(() => null);
    if (watching?.missed && !watching.missed.snapshot) this.#take(watching.missed.events);
    else await this.catchUp();
    const { round } = this.store.read();
    // Who had dropped out is back by watching; who was counted out otherwise comes in again.
    if (this.#here && round && !round.present.some((one) => one.member.id === this.#memberId)) await this.enter().catch(() => undefined);
    setTimeout(() => void this.refresh(), Math.random() * settleMs);
    await this.#setClock();
  }

  /** Also renews what the member may do and whether the server is degraded, which events do not carry. */
  async refresh(): Promise<void> {
    await this.catchUp();
    await this.#snapshot().catch(() => undefined);
  }

  /** Looks whether the socket has kept something back; if so, the server is asked how it is. */
  async heartbeat(): Promise<void> {
    const before = this.store.read().round?.seq ?? 0;
    await this.catchUp();
    if ((this.store.read().round?.seq ?? 0) > before) await this.refresh();
  }

  async #setClock(): Promise<void> {
    const offset = await measureOffset((t0) => ask('ping', { t0 }));
    if (offset !== null) this.store.set({ offset });
  }
}
