import { sectionNames, type CaseContent, type CaseView, type MemberRef, type SectionName } from '@without-walls/contracts';
import { ApiError, OfflineError, isCode } from '../../app/api/errors';

/** `saved`; `waiting` for a pause; `saving`; `held` until the server can be reached; `refused`; `conflict`: somebody saved in between. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'held' | 'refused' | 'conflict';
export type Conflict = { version: number; value: unknown; by: MemberRef | null; at: string };
type Send = (section: SectionName, version: number, value: unknown) => Promise<{ version: number; savedAt: string }>;
type Versions = Record<SectionName, number>;

export type DraftSnapshot = {
  content: CaseContent; states: Readonly<Record<SectionName, SaveState>>; conflicts: Readonly<Partial<Record<SectionName, Conflict>>>; errors: Readonly<Partial<Record<SectionName, Error>>>; savedAt: string | null; allSaved: boolean;
};

const pauseMs = 800;
const retryMs = 4000;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const passing = (error: unknown): boolean => error instanceof OfflineError || (error instanceof ApiError && (error.status >= 500 || error.status === 429 || error.status === 401));

/**
 * A case as it is being written on this device. Each section saves itself when typing pauses and names the version it
 * began from. Unsaved words live in memory only, never in the browser's storage, and are tried again until they are saved.
 */
export class Draft {
  #content: CaseContent;
  #versions: Versions;
  #states = Object.fromEntries(sectionNames.map((name) => [name, 'saved'])) as Record<SectionName, SaveState>;
  #conflicts: Partial<Record<SectionName, Conflict>> = {};
  #errors: Partial<Record<SectionName, Error>> = {};
  #timers = new Map<SectionName, ReturnType<typeof setTimeout>>();
  #running = new Map<SectionName, Promise<void>>();
  #savedAt: string | null = null;
  #listeners = new Set<() => void>();
  #snapshot: DraftSnapshot;

  constructor(view: Pick<CaseView, 'content' | 'versions'>, readonly send: Send) {
    this.#content = view.content;
    this.#versions = { ...view.versions } as Versions;
    this.#snapshot = this.#take();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  snapshot = (): DraftSnapshot => this.#snapshot;

  edit<K extends SectionName>(section: K, value: CaseContent[K]): void {
    this.#content = { ...this.#content, [section]: value };
    if (this.#states[section] !== 'conflict') this.#schedule(section, pauseMs);
    this.#publish();
  }

  /** Saves all that waits, now. True when everything is saved afterwards. */
  async flush(): Promise<boolean> {
    for (const section of sectionNames) if (['waiting', 'held', 'refused'].includes(this.#states[section])) void this.#save(section);
    await Promise.all(this.#running.values());
    if (sectionNames.some((section) => this.#states[section] === 'waiting')) return this.flush();
    return this.#snapshot.allSaved;
  }

  /** Tries again what could not be saved. */
  retry = (): void => {
    for (const section of sectionNames) if (this.#states[section] === 'held') void this.#save(section);
  };

  /** Ends a conflict by the member's choice. What was not chosen is gone only now. */
  settle(section: SectionName, choice: 'mine' | 'theirs'): void {
    const conflict = this.#conflicts[section];
    if (!conflict) return;
    this.#versions[section] = conflict.version;
    delete this.#conflicts[section];
    if (choice === 'theirs') this.#content = { ...this.#content, [section]: conflict.value } as CaseContent;
    this.#states[section] = 'saved';
    if (choice === 'mine') void this.#save(section);
    this.#publish();
  }

  /** Takes what the server has now for sections that nobody is writing in here. */
  adopt(view: Pick<CaseView, 'content' | 'versions'>): void {
    const newer = sectionNames.filter((name) => this.#states[name] === 'saved' && !this.#running.has(name) && (view.versions[name] ?? 0) > this.#versions[name]);
    if (newer.length === 0) return;
    for (const name of newer) {
      this.#content = { ...this.#content, [name]: view.content[name] };
      this.#versions[name] = view.versions[name] ?? this.#versions[name];
    }
    this.#publish();
  }

  #schedule(section: SectionName, ms: number) {
    clearTimeout(this.#timers.get(section));
    this.#states[section] = this.#running.has(section) ? 'saving' : ms === pauseMs ? 'waiting' : 'held';
    this.#timers.set(section, setTimeout(() => void this.#save(section), ms));
  }

  #save(section: SectionName): Promise<void> {
    clearTimeout(this.#timers.get(section));
    this.#timers.delete(section);
    const running = this.#running.get(section);
    if (running) return running.then(() => this.#save(section));
    const work = this.#sendOnce(section).finally(() => this.#running.delete(section));
    this.#running.set(section, work);
    return work.then(() => this.#publish());
  }

  async #sendOnce(section: SectionName) {
    const value = this.#content[section];
    this.#states[section] = 'saving';
    delete this.#errors[section];
    this.#publish();
    try {
      const reply = await this.send(section, this.#versions[section], value);
      this.#versions[section] = reply.version;
      this.#savedAt = reply.savedAt;
      this.#states[section] = 'saved';
      if (this.#content[section] !== value) this.#schedule(section, pauseMs);
      if (this.#timers.has(section)) this.#states[section] = 'waiting';
    } catch (error) {
      this.#failed(section, value, error);
    }
  }

  #failed(section: SectionName, value: unknown, error: unknown) {
    if (isCode(error, 'stale_version')) {
      const theirs = error.state as Conflict;
      // The answer to an earlier attempt was lost: what stands there is what we sent.
      if (same(theirs.value, value)) {
        this.#versions[section] = theirs.version;
        this.#states[section] = 'saved';
        if (this.#content[section] !== value) this.#schedule(section, pauseMs);
        return;
      }
      this.#conflicts[section] = theirs;
      this.#states[section] = 'conflict';
      return;
    }
    this.#errors[section] = error instanceof Error ? error : new Error('not saved');
    if (passing(error)) this.#schedule(section, retryMs);
    this.#states[section] = passing(error) ? 'held' : 'refused';
  }

  #take(): DraftSnapshot {
    return { content: this.#content, states: { ...this.#states }, conflicts: { ...this.#conflicts }, errors: { ...this.#errors }, savedAt: this.#savedAt, allSaved: sectionNames.every((name) => this.#states[name] === 'saved') };
  }

  #publish() {
    this.#snapshot = this.#take();
    for (const listener of this.#listeners) listener();
  }
}
