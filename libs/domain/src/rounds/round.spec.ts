import { beforeEach, describe, expect, it } from '@jest/globals';
import { phases, type RoundCommand } from '@without-walls/contracts';
import { agenda, expert, expertPresenter, facilitator, learner, observer, presenter, RoundWorld, uuid } from '../testing/round-world.js';
import { applyEvents } from './apply.js';
import { countsInQuorum } from '../sessions/quorum.js';
import { decideRound } from './decide.js';
import { decideOvertime, overtimeCommandId } from './decide-timer.js';
import { decideAbandoned, decideFinish, finishPlan } from './life.js';
import { isRefused, type RoundDecision } from './outcome.js';
import { mayShareScreen, partOf, presentsCurrent, roundCan } from './permissions.js';
import { nextPhase, phaseDurationMs } from './phases.js';
import { presentAt } from './present-at.js';
import { abandonedEntries, queueOrder } from './queue.js';
import { nextToSpeak, waitsFor } from './turns.js';
import { timerEndsAt, timerLeft } from './timer.js';

const [lecture, theCase, , secondCase] = agenda as [(typeof agenda)[number], (typeof agenda)[number], (typeof agenda)[number], (typeof agenda)[number]];
const refusalOf = (decision: RoundDecision) => (isRefused(decision) ? decision.refusal : null);
const fields = (text = 'Offer graded activity.', item = theCase) => ({ itemId: item.id, caseId: item.case!.id, text, domain: 'physical' as const, rationale: '', condition: '', owner: 'presenter' as const, dueDate: null, strength: 'suggest' as const, dissent: [] });

let world: RoundWorld;
const lead = (command: RoundCommand) => world.do(facilitator, command);
const startCase = (item = theCase) => lead({ type: 'start-item', itemId: item.id, expectedVersion: world.version });
const toPhase = (phase: (typeof phases)[number]) => lead({ type: 'change-phase', phase, expectedVersion: world.version });
const suggest = (who: typeof expert) => refusalOf(world.do(who, { type: 'contribute', kind: 'suggestion', text: 'Try a group.' }));
const put = (who: typeof expert, expectedVersion = 0, item = theCase, id = uuid(500)) => world.do(who, { type: 'put-recommendation', recommendationId: id, expectedVersion, fields: fields('Offer graded activity.', item) });

beforeEach(() => {
  world = new RoundWorld();
  lead({ type: 'start' });
});

describe('one case from start to finish', () => {
  it('goes through its phases, gathers advice and ends with a letter', () => {
    lead({ type: 'start-item', itemId: lecture.id, expectedVersion: 0 });
    expect(world.state).toMatchObject({ phase: null, currentItemId: lecture.id, timer: { durationMs: 20 * 60_000 } });
    world.pass(21.5);
    startCase();
    expect(world.state.agenda[0]).toMatchObject({ state: 'done', minutesUsed: 21.5 });
    expect(world.state).toMatchObject({ phase: 'present', currentItemId: theCase.id, peersClosed: false });
    world.do(learner, { type: 'contribute', kind: 'question', text: 'How long?' });
    world.do(presenter, { type: 'answer', contributionId: world.state.contributions[0]!.id });
    for (const phase of ['clarify', 'suggest'] as const) { world.pass(4); toPhase(phase); }
    expect(suggest(learner)).toBeNull();
    lead({ type: 'close-peers', expectedVersion: world.version });
    expect(suggest(expert)).toBeNull();
    toPhase('recommend');
    put(expert);
    toPhase('summarise');
    world.pass(2);
    expect(world.state.recommendations).toMatchObject([{ version: 1, text: 'Offer graded activity.', by: { name: 'Expert' } }]);
    expect(finishPlan(world.state)).toEqual({ letters: [theCase.case!.id], relisted: [secondCase.case!.id] });
    world.take(decideFinish(world.state, { letters: 1, relisted: 1 }, facilitator.member.id, world.now, 'f'));
    expect(world.state.agenda.map((item) => item.state)).toEqual(['done', 'done', 'not-reached', 'not-reached']);
    expect(refusalOf(lead({ type: 'start' }))).toBe('wrong_state');
  });

  it('gives the five phases shares that add up to the item', () => {
    for (const minutes of [1, 7, 15, 20, 27]) expect(phases.reduce((sum, phase) => sum + phaseDurationMs(phase, minutes), 0)).toBe(minutes * 60_000);
    expect(phases.map((phase) => phaseDurationMs(phase, 20, { present: 50, clarify: 0, suggest: 25, recommend: 25, summarise: 0 }) / 60_000)).toEqual([10, 0, 5, 5, 0]);
    expect([nextPhase('present'), nextPhase('summarise')]).toEqual(['clarify', null]);
  });
});

describe('peers first, experts last', () => {
  beforeEach(() => { startCase(); });

  it('takes only questions while presenting and clarifying', () => {
    for (const phase of ['present', 'clarify'] as const) {
      if (phase === 'clarify') toPhase(phase);
      expect([suggest(learner), suggest(expert)]).toEqual(['wrong_state', 'wrong_state']);
      expect(refusalOf(world.do(learner, { type: 'contribute', kind: 'question', text: 'Why?' }))).toBeNull();
    }
  });

  it('holds experts and their recommendations back until the sites have spoken', () => {
    toPhase('clarify');
    toPhase('suggest');
    expect([suggest(learner), suggest(presenter), suggest(expert), refusalOf(put(expert))]).toEqual([null, null, 'wrong_state', 'wrong_state']);
    lead({ type: 'close-peers', expectedVersion: world.version });
    expect([suggest(learner), suggest(expert), refusalOf(put(expert))]).toEqual(['wrong_state', null, 'wrong_state']);
    toPhase('recommend');
    expect(refusalOf(put(expert))).toBeNull();
  });

  it('takes only questions as hands while clarifying', () => {
    toPhase('clarify');
    const raise = (who: typeof expert, kind: 'hand' | 'question' | 'add') => refusalOf(world.do(who, { type: 'raise-hand', kind }));
    expect([raise(learner, 'hand'), raise(learner, 'add'), raise(learner, 'question'), raise(facilitator, 'add')]).toEqual(['wrong_state', 'wrong_state', null, null]);
    expect(world.state.queue.map((entry) => entry.kind)).toEqual(['question', 'add']);
    expect(world.log.filter((event) => event.type === 'hand.raised').map((event) => event.payload)).toMatchObject([{ override: false }, { override: true }]);
  });

  it('records whatever the facilitator says, writes or gives out of turn', () => {
    world.join(expert, 'mdt');
    expect([suggest(facilitator), refusalOf(put(facilitator))]).toEqual([null, null]);
    toPhase('clarify');
    toPhase('suggest');
    suggest(facilitator);
    suggest(learner);
    world.do(expert, { type: 'raise-hand', kind: 'hand' });
    expect(nextToSpeak(world.state)?.member.id).toBe(expert.member.id);
    world.do(learner, { type: 'raise-hand', kind: 'hand' });
    expect(nextToSpeak(world.state)?.member.id).toBe(learner.member.id);
    lead({ type: 'give-floor', entryId: world.state.queue[0]!.id });
    lead({ type: 'close-peers', expectedVersion: world.version });
    suggest(facilitator);
    const early = world.log.filter((event) => ['contribution.added', 'recommendation.put', 'floor.given'].includes(event.type)).map((event) => [event.type, event.payload]);
    expect(early).toMatchObject([
      ['contribution.added', { override: true }], ['recommendation.put', { override: true }], ['contribution.added', { override: true }], ['contribution.added', { override: false }], ['floor.given', { override: true }], ['contribution.added', { override: false }],
    ]);
    expect(world.state.contributions.map((one) => one.outOfTurn)).toEqual([true, true, false, false]);
  });

  it('holds whoever is of the hub to the sites\u2019 turn, whatever their part today, except on their own case', () => {
    const early = () => world.log.filter((event) => event.type === 'floor.given').map((event) => [world.state.present.find((one) => one.member.id === world.state.queue.find((entry) => entry.state === 'speaking')?.member.id)?.member.name, event.payload.override]).at(-1);
    world.join(expertPresenter, 'presenter');
    world.join(facilitator, 'facilitator');
    const speaks = (who: typeof expert) => {
      world.do(who, { type: 'raise-hand', kind: 'hand' });
      lead({ type: 'give-floor', entryId: world.state.queue.find((entry) => entry.member.id === who.member.id)!.id });
      return early();
    };
    toPhase('suggest');
    expect([speaks(expertPresenter), speaks(facilitator)]).toEqual([['Both', true], ['Facilitator', true]]);
    expect([suggest(expertPresenter), suggest(facilitator)]).toEqual(['wrong_state', null]);
    startCase(secondCase);
    toPhase('suggest');
    expect([speaks(expertPresenter), suggest(expertPresenter)]).toEqual([['Both', false], null]);
  });

  it('records who speaks among the questions without having one, and asks for the questions first', () => {
    for (const who of [learner, presenter]) world.join(who);
    world.do(learner, { type: 'raise-hand', kind: 'add' });
    world.do(presenter, { type: 'raise-hand', kind: 'hand' });
    toPhase('clarify');
    world.join(expert, 'mdt');
    lead({ type: 'invite-to-speak', memberId: expert.member.id });
    const entryOf = (who: typeof expert) => world.state.queue.find((entry) => entry.member.id === who.member.id)!;
    expect([learner, expert, presenter].map((who) => waitsFor(world.state, entryOf(who)))).toEqual(['questions', 'questions', null]);
    expect(nextToSpeak(world.state)?.member.name).toBe('Presenter');
    for (const who of [learner, expert]) lead({ type: 'give-floor', entryId: entryOf(who).id });
    expect(world.log.filter((event) => event.type === 'floor.given').map((event) => event.payload.override)).toEqual([true, true]);
  });

  it('gives the sites their turn back when the case goes back to suggestions', () => {
    toPhase('suggest');
    toPhase('recommend');
    expect(world.state.peersClosed).toBe(true);
    toPhase('suggest');
    expect(world.state.peersClosed).toBe(false);
    expect([suggest(learner), suggest(expert)]).toEqual([null, 'wrong_state']);
  });

  it('ends the sites\u2019 turn only while it is theirs', () => {
    toPhase('clarify');
    expect(refusalOf(lead({ type: 'close-peers', expectedVersion: world.version }))).toBe('wrong_state');
  });

  it('marks a skipped turn as the facilitator\u2019s override, in the order it happened', () => {
    const decision = toPhase('recommend');
    expect(isRefused(decision) ? [] : decision.events.map((event) => [event.type, event.payload])).toEqual([
      ['peers.closed', { override: true }], ['phase.changed', expect.objectContaining({ phase: 'recommend', override: true })],
    ]);
    toPhase('summarise');
    expect(world.log.at(-1)).toMatchObject({ type: 'phase.changed', payload: { override: false } });
  });
});

describe('recommendations', () => {
  beforeEach(() => { startCase(); toPhase('recommend'); });

  it('are written by the team, not by sites', () => {
    expect([refusalOf(put(learner)), refusalOf(put(presenter)), refusalOf(put(observer)), refusalOf(put(expert))]).toEqual(['forbidden', 'forbidden', 'read_only', null]);
  });

  it('tell the second of two editors, with what stands there now', () => {
    put(expert);
    const late = put(expertPresenter, 0);
    expect(late).toMatchObject({ refusal: 'stale_version', state: { recommendations: [{ version: 1 }] } });
    expect(refusalOf(put(expertPresenter, 1))).toBeNull();
    expect(world.state.recommendations).toMatchObject([{ version: 2, by: { name: 'Both' } }]);
  });

  it('are never written by the one who presents the case', () => {
    startCase(secondCase);
    toPhase('recommend');
    expect(refusalOf(put(expertPresenter, 0, secondCase, uuid(501)))).toBe('forbidden');
    put(expert, 0, secondCase, uuid(501));
    expect(refusalOf(world.do(expertPresenter, { type: 'remove-recommendation', recommendationId: uuid(501), expectedVersion: 1 }))).toBe('forbidden');
  });

  it('belong to a case of this agenda and stay with it', () => {
    expect(refusalOf(world.do(expert, { type: 'put-recommendation', recommendationId: uuid(502), expectedVersion: 0, fields: { ...fields(), caseId: uuid(999) } }))).toBe('not_found');
    put(expert);
    startCase(secondCase);
    toPhase('recommend');
    expect(refusalOf(put(expert, 1, secondCase))).toBe('not_found');
    expect(refusalOf(put(expert, 1))).toBeNull(); // the first case is done and can still be put right
    expect(refusalOf(world.do(expert, { type: 'remove-recommendation', recommendationId: uuid(500), expectedVersion: 2 }))).toBeNull();
    expect(world.state.recommendations).toEqual([]);
  });
});

describe('a break in the middle of a case', () => {
  const takeBreak = () => lead({ type: 'take-break', minutes: 5, expectedVersion: world.version });

  it('suspends it: afterwards it goes on in the phase and with the time it had, and nothing that was written is gone', () => {
    startCase();
    toPhase('suggest');
    suggest(learner);
    lead({ type: 'close-peers', expectedVersion: world.version });
    world.do(learner, { type: 'raise-hand', kind: 'hand' });
    world.pass(2);
    const left = timerLeft(world.state.timer!, world.now);
    takeBreak();
    expect(world.state).toMatchObject({ currentItemId: uuid(3), suspended: [{ itemId: theCase.id, phase: 'suggest', leftMs: left, peersClosed: true }], queue: [{ member: { name: 'Learner' } }] });
    expect(world.state.agenda[1]).toMatchObject({ state: 'planned', minutesUsed: 2 });
    world.pass(5);
    startCase();
    expect(world.state).toMatchObject({ currentItemId: theCase.id, phase: 'suggest', peersClosed: true, suspended: [], contributions: [{ itemId: theCase.id, text: 'Try a group.' }] });
    expect(timerLeft(world.state.timer!, world.now)).toBe(left);
    world.pass(3);
    lead({ type: 'finish-item', itemId: theCase.id, expectedVersion: world.version });
    expect(world.state.agenda[1]).toMatchObject({ state: 'done', minutesUsed: 5 });
  });

  it('leaves its advice to be written in the turn it stood in, and counts it as discussed at the end', () => {
    startCase();
    toPhase('recommend');
    put(expert);
    takeBreak();
    expect(refusalOf(put(expert, 1))).toBeNull();
    world.take(decideFinish(world.state, { letters: 1, relisted: 1 }, facilitator.member.id, world.now, 'f'));
    expect(world.state.agenda.map((item) => item.state)).toEqual(['not-reached', 'done', 'done', 'not-reached']);
  });

  it('is the end of a lecture whose time was over, and not of one that had time left', () => {
    for (const [minutes, kept] of [[10, 1], [25, 0]] as const) {
      world = new RoundWorld();
      lead({ type: 'start' });
      lead({ type: 'start-item', itemId: lecture.id, expectedVersion: 0 });
      world.pass(minutes);
      takeBreak();
      expect(world.state.suspended).toHaveLength(kept);
    }
  });

  it('was an end in logs of earlier builds, and still is when they are read', () => {
    const old = { roundId: world.state.id, at: world.now, actorId: null, commandId: 'x' };
    startCase();
    const { state } = applyEvents(world.state, [
      { ...old, seq: world.state.seq + 1, type: 'item.finished', payload: { itemId: theCase.id, state: 'done', minutesUsed: 3 } },
      { ...old, seq: world.state.seq + 2, type: 'item.started', payload: { itemId: uuid(3), phase: null, durationMs: 300_000, timerVersion: 9 } },
    ]);
    expect(state).toMatchObject({ currentItemId: uuid(3), peersClosed: false, suspended: [] });
    expect(state.agenda[1]).toMatchObject({ state: 'done', minutesUsed: 3 });
  });
});

describe('who was there while a case was on', () => {
  it('knows those who came late, left early or came back, and nobody who was there only before or after', () => {
    for (const who of [facilitator, expert, learner]) world.join(who);
    world.leave(expert);
    startCase();
    world.join(presenter);
    world.leave(learner);
    lead({ type: 'take-break', minutes: 5, expectedVersion: world.version });
    world.join(observer, 'observer');
    world.leave(observer);
    startCase();
    startCase(secondCase);
    world.join(expert, 'mdt');
    expect([...presentAt(world.log, theCase.id)].sort()).toEqual([facilitator, presenter, learner].map((who) => who.member.id).sort());
    expect(presentAt(world.log, secondCase.id).has(expert.member.id)).toBe(true);
  });
});

describe('the timer', () => {
  beforeEach(() => { startCase(); });

  it('stands still while paused and goes negative instead of cutting anyone off', () => {
    const full = world.state.timer!.durationMs;
    world.pass(2);
    lead({ type: 'pause', expectedVersion: world.version });
    world.pass(10);
    expect(timerLeft(world.state.timer!, world.now)).toBe(full - 120_000);
    expect(timerEndsAt(world.state.timer!)).toBeNull();
    lead({ type: 'resume', expectedVersion: world.version });
    expect(timerLeft(world.state.timer!, world.now)).toBe(full - 120_000);
    world.pass(60);
    expect(timerLeft(world.state.timer!, world.now)).toBeLessThan(0);
    expect(world.state.phase).toBe('present');
  });

  it('gives two more minutes from now when it has run over', () => {
    world.pass(9);
    lead({ type: 'extend', byMs: 120_000, expectedVersion: world.version });
    expect(timerLeft(world.state.timer!, world.now)).toBe(120_000);
    lead({ type: 'extend', byMs: -60_000, expectedVersion: world.version });
    expect(timerLeft(world.state.timer!, world.now)).toBe(60_000);
  });

  it('refuses a command made against an older timer, and says what is true now', () => {
    const old = world.version;
    lead({ type: 'extend', byMs: 60_000, expectedVersion: old });
    expect(lead({ type: 'pause', expectedVersion: old })).toMatchObject({ refusal: 'stale_version', state: { timer: { version: world.version } } });
  });

  it('is marked as overtime once it has run out, only in its present version, under one command id', () => {
    const { version } = world.state.timer!;
    const eventsOf = (decision: RoundDecision) => (isRefused(decision) ? [] : decision.events);
    expect(eventsOf(decideOvertime(world.state, version, world.now))).toEqual([]);
    world.pass(6);
    expect(eventsOf(decideOvertime(world.state, version, world.now))).toMatchObject([{ type: 'timer.overtime', actorId: null, commandId: overtimeCommandId(version) }]);
    expect(eventsOf(decideOvertime(world.state, version - 1, world.now))).toEqual([]);
    lead({ type: 'pause', expectedVersion: version });
    expect(eventsOf(decideOvertime(world.state, version, world.now))).toEqual([]);
  });
});

describe('the floor', () => {
  const raise = (who: typeof expert) => world.do(who, { type: 'raise-hand', kind: 'hand' });
  const names = () => queueOrder(world.state.queue).map((entry) => entry.member.name);
  const entryOf = (who: typeof expert) => world.state.queue.find((entry) => entry.member.id === who.member.id)!.id;

  it('keeps hands in order, one each, and one voice at a time', () => {
    for (const who of [learner, expert, presenter, learner]) raise(who);
    expect(names()).toEqual(['Learner', 'Expert', 'Presenter']);
    lead({ type: 'move-in-queue', entryId: entryOf(presenter), before: entryOf(learner) });
    expect(names()).toEqual(['Presenter', 'Learner', 'Expert']);
    lead({ type: 'give-floor', entryId: entryOf(expert) });
    expect(names()[0]).toBe('Expert');
    lead({ type: 'give-floor', entryId: entryOf(learner) });
    expect(names()).toEqual(['Learner', 'Presenter']);
  });

  it('lets people lower their own hand and the facilitator any', () => {
    raise(learner);
    expect(refusalOf(world.do(expert, { type: 'lower-hand', entryId: entryOf(learner) }))).toBe('forbidden');
    expect(refusalOf(lead({ type: 'lower-hand', entryId: entryOf(learner) }))).toBeNull();
    expect(refusalOf(world.do(expert, { type: 'lower-hand', entryId: uuid(1) }))).toBeNull();
    expect(refusalOf(lead({ type: 'give-floor', entryId: uuid(1) }))).toBe('not_found');
  });

  it('keeps a place for two minutes after a connection drops', () => {
    world.join(learner);
    raise(learner);
    world.leave(learner);
    const away = new Map([[learner.member.id, world.now]]);
    expect(names()).toEqual(['Learner']);
    world.pass(1.9);
    expect(abandonedEntries(world.state, away, world.now)).toEqual([]);
    world.pass(0.2);
    world.take(decideAbandoned(world.state, abandonedEntries(world.state, away, world.now), world.now, 'sweep'));
    expect(names()).toEqual([]);
  });

  it('is closed to observers and to those who do not lead', () => {
    expect(refusalOf(raise(observer))).toBe('read_only');
    for (const type of ['pause', 'resume', 'close-peers'] as const) expect(refusalOf(world.do(expert, { type, expectedVersion: 0 }))).toBe('forbidden');
    const lobby = new RoundWorld();
    expect(refusalOf(lobby.do(facilitator, { type: 'start-item', itemId: theCase.id, expectedVersion: 0 }))).toBe('wrong_state');
    expect(refusalOf(decideRound(world.state, { type: 'start' }, learner, world.now, { commandId: 'c', newId: uuid(7) }))).toBe('forbidden');
  });
});

describe('who gives the lecture', () => {
  const given = { ...lecture, speaker: expert.member };
  const withSpeaker = () => ({ ...world.state, agenda: world.state.agenda.map((item) => (item.id === lecture.id ? { ...item, speaker: expert.member } : item)) });

  it('turns the pages and answers while it is on, and shares a screen in all of the round', () => {
    const turn = (who: typeof expert) => refusalOf(decideRound(withSpeaker(), { type: 'show', shown: { kind: 'page', fileId: uuid(8), page: 2 } }, who, world.now, { commandId: 'c', newId: uuid(7) }));
    expect([presentsCurrent(withSpeaker(), expert), mayShareScreen({ agenda: [given] }, expert.member.id, 'mdt'), mayShareScreen({ agenda: [lecture] }, expert.member.id, 'mdt')]).toEqual([false, true, false]);
    lead({ type: 'start-item', itemId: lecture.id, expectedVersion: 0 });
    expect([presentsCurrent(withSpeaker(), expert), presentsCurrent(withSpeaker(), learner), turn(expert), turn(learner)]).toEqual([true, false, null, 'forbidden']);
    startCase();
    expect(turn(expert)).toBe('forbidden');
  });
});

describe('parts and permissions', () => {
  const actor = (...roles: ('presenter' | 'mdt' | 'facilitator' | 'observer' | 'coordinator' | 'trainee')[]) => ({ memberId: 'm', networkId: 'n', roles });
  it('follow roles, and an observer\u2019s part takes the rest away', () => {
    expect(roundCan(actor('facilitator'), 'facilitator')).toEqual({ facilitate: true, recommend: true, contribute: true, speak: true });
    expect(roundCan(actor('mdt'), 'mdt')).toMatchObject({ facilitate: false, recommend: true });
    expect(roundCan(actor('facilitator'), 'observer')).toEqual({ facilitate: false, recommend: false, contribute: false, speak: false });
    expect([partOf(actor('observer'), null, false, true), partOf(actor('observer'), 'learner', false, true), partOf(actor('mdt'), null, false, true), partOf(actor('facilitator'), null, false, true)]).toEqual(['presenter', 'presenter', 'mdt', 'facilitator']);
    expect([partOf(actor('mdt'), null, true), partOf(actor('presenter'), 'mdt', false), partOf(actor('presenter'), null, false), partOf(actor('observer'), null, false)]).toEqual(['presenter', 'mdt', 'learner', 'observer']);
  });
  it('let a trainee sit with the team: they ask and raise a hand, and neither advise, vote nor count as their discipline', () => {
    expect([partOf(actor('trainee'), null, false), partOf(actor('presenter', 'trainee'), null, false), countsInQuorum('trainee'), countsInQuorum('mdt')]).toEqual(['trainee', 'trainee', false, true]);
    expect([roundCan(actor('trainee'), 'trainee'), roundCan(actor('mdt'), 'trainee')]).toEqual(Array(2).fill({ facilitate: false, recommend: false, contribute: true, speak: true }));
    const trainee = { ...learner, can: roundCan(actor('trainee'), 'trainee') };
    const present = [{ member: trainee.member, part: 'trainee' as const, since: '2026-12-02T13:00:00.000Z', media: true, recommends: false }];
    startCase();
    lead({ type: 'open-poll', question: 'Is it clear?', options: ['Yes', 'No'] });
    const doing = (command: RoundCommand) => refusalOf(decideRound({ ...world.state, present }, command, trainee, world.now, { commandId: 'c', newId: uuid(7) }));
    expect([doing({ type: 'raise-hand', kind: 'question' }), doing({ type: 'contribute', kind: 'question', text: 'Why not a group?' }), doing({ type: 'choose', pollId: world.state.polls[0]!.id, option: 0 })]).toEqual([null, null, 'forbidden']);
  });
});
