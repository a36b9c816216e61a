import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RoundCommand } from '@without-walls/contracts';
import { agenda, expert, facilitator, learner, observer, presenter, RoundWorld } from '../testing/round-world.js';
import { decideBreakDue } from './breaks.js';
import { decideJoin } from './life.js';
import { isRefused } from './outcome.js';
import { heardLeast, publishing, spokenMs, waitsUnheard } from './spoken.js';

let world: RoundWorld;
const lead = (command: RoundCommand) => world.do(facilitator, command);
const entryOf = (who: typeof expert) => world.state.queue.find((entry) => entry.member.id === who.member.id)!.id;
const give = (who: typeof expert) => lead({ type: 'give-floor', entryId: entryOf(who) });
const refusal = (decision: ReturnType<typeof lead>) => (isRefused(decision) ? decision.refusal : null);

beforeEach(() => {
  world = new RoundWorld();
  for (const [who, part] of [[facilitator, 'facilitator'], [expert, 'mdt'], [learner, 'learner'], [presenter, 'learner'], [observer, 'observer']] as const) world.take(decideJoin(world.state, { ...who, part }, world.now, world.fresh()));
  lead({ type: 'start' });
});

describe('the floor', () => {
  it('is added up for each, until it passes on, is given back or the item ends', () => {
    for (const who of [expert, learner]) world.do(who, { type: 'raise-hand', kind: 'hand' });
    give(expert);
    world.pass(3);
    expect(spokenMs(world.state, expert.member.id, world.now)).toBe(180_000);
    give(learner);
    world.pass(1);
    world.do(learner, { type: 'lower-hand', entryId: entryOf(learner) });
    world.pass(10);
    expect(world.state.spoken).toEqual({ [expert.member.id]: 180_000, [learner.member.id]: 60_000 });
    expect(world.state.speakingSince).toBeNull();
  });

  it('names the least heard who could speak, once somebody has spoken, and not who waits already', () => {
    expect(heardLeast(world.state, world.now)).toEqual([]);
    world.do(expert, { type: 'raise-hand', kind: 'hand' });
    give(expert);
    world.pass(3);
    expect(heardLeast(world.state, world.now).map((one) => one.member.name)).toEqual(['Learner', 'Presenter']);
    lead({ type: 'invite-to-speak', memberId: learner.member.id });
    expect(heardLeast(world.state, world.now).map((one) => one.member.name)).toEqual(['Presenter']);
    give(learner);
    expect(waitsUnheard(world.state, presenter.member.id)).toBe(true);
  });

  it('is given by invitation to who only listens, who can give it back; nobody else invites', () => {
    expect(refusal(world.do(expert, { type: 'invite-to-speak', memberId: observer.member.id }))).toBe('forbidden');
    lead({ type: 'invite-to-speak', memberId: observer.member.id });
    const { seq } = world.state;
    lead({ type: 'invite-to-speak', memberId: observer.member.id });
    expect(world.state.seq).toBe(seq);
    const sends = () => publishing(world.state, observer.member.id, false);
    expect(sends()).toBe('nothing');
    give(observer);
    expect(sends()).toBe('voice');
    expect(refusal(world.do(observer, { type: 'raise-hand', kind: 'hand' }))).toBe('read_only');
    world.do(observer, { type: 'lower-hand', entryId: entryOf(observer) });
    expect(sends()).toBe('nothing');
  });

  it('opens nothing for who said no to a recording, and everything again when they agree or it is over', () => {
    lead({ type: 'invite-to-speak', memberId: observer.member.id });
    give(observer);
    lead({ type: 'ask-recording', leaveOutCases: true });
    const sends = () => [publishing(world.state, observer.member.id, false), publishing(world.state, expert.member.id, true)];
    expect(sends()).toEqual(['voice', 'all']);
    for (const who of [observer, expert]) world.do(who, { type: 'answer-recording', agrees: false });
    expect(sends()).toEqual(['nothing', 'nothing']);
    world.do(expert, { type: 'answer-recording', agrees: true });
    expect(sends()).toEqual(['nothing', 'all']);
    lead({ type: 'stop-recording' });
    expect(sends()).toEqual(['voice', 'all']);
  });
});

describe('a break', () => {
  const due = () => world.take(decideBreakDue(world.state, world.now));
  it('is suggested once after an hour of work, and again an hour after the next one', () => {
    world.pass(59);
    due();
    expect(world.state.breakSuggestedAt).toBeNull();
    world.pass(1);
    due();
    due();
    expect(world.log.filter((event) => event.type === 'break.suggested')).toHaveLength(1);
    lead({ type: 'take-break', minutes: 5, expectedVersion: world.version });
    expect(world.state).toMatchObject({ currentItemId: agenda[2]!.id, workingSince: null, breakSuggestedAt: null });
    world.pass(6);
    lead({ type: 'start-item', itemId: agenda[1]!.id, expectedVersion: world.version });
    world.pass(61);
    due();
    expect(world.log.filter((event) => event.type === 'break.suggested')).toHaveLength(2);
  });

  it('that nobody planned is put on the agenda; what was on can be taken up again', () => {
    lead({ type: 'take-break', minutes: 5, expectedVersion: world.version });
    lead({ type: 'start-item', itemId: agenda[1]!.id, expectedVersion: world.version });
    expect(refusal(lead({ type: 'take-break', minutes: 5, expectedVersion: 0 }))).toBe('stale_version');
    lead({ type: 'take-break', minutes: 7, expectedVersion: world.version });
    expect(world.state.agenda.at(-1)).toMatchObject({ kind: 'break', title: 'Break', minutes: 7, state: 'current' });
    expect(refusal(lead({ type: 'take-break', minutes: 5, expectedVersion: world.version }))).toBe('wrong_state');
    lead({ type: 'start-item', itemId: agenda[1]!.id, expectedVersion: world.version });
    expect(world.state).toMatchObject({ currentItemId: agenda[1]!.id, phase: 'present' });
    expect(refusal(world.do(expert, { type: 'take-break', minutes: 5, expectedVersion: world.version }))).toBe('forbidden');
  });
});
