import { beforeEach, describe, expect, it } from '@jest/globals';
import { agenda, expert, facilitator, learner, observer, presenter, RoundWorld } from '../testing/round-world.js';
import { applyRoundEvent } from './apply.js';
import { isRefused } from './outcome.js';
import { publishing } from './spoken.js';
import { mayBeRecorded, recordingNow, recordingStep, unanswered } from './recording.js';

let world: RoundWorld;
const refused = (decision: ReturnType<RoundWorld['do']>) => (isRefused(decision) ? decision.refusal : null);
const answer = (who: typeof expert, agrees: boolean) => world.do(who, { type: 'answer-recording', agrees });
const start = () => refused(world.do(facilitator, { type: 'start-recording' }));
const service = (atWork: boolean) => { world.state = applyRoundEvent(world.state, { roundId: world.state.id, seq: world.state.seq + 1, at: new Date(world.now).toISOString(), type: 'recorder.set', payload: { atWork } }); };
const item = (n: number) => world.do(facilitator, { type: 'start-item', itemId: agenda[n]!.id, expectedVersion: world.version });

beforeEach(() => {
  world = new RoundWorld();
  for (const who of [facilitator, expert, observer]) world.join(who);
  world.do(facilitator, { type: 'start' });
});

describe('a recording', () => {
  it('begins only when everybody who is here has answered, and nobody but who leads asks for it', () => {
    expect(refused(world.do(expert, { type: 'ask-recording', leaveOutCases: true }))).toBe('forbidden');
    expect(refused(answer(expert, true))).toBe('wrong_state');
    world.do(facilitator, { type: 'ask-recording', leaveOutCases: true });
    answer(facilitator, true);
    answer(expert, true);
    expect([start(), unanswered(world.state).map((one) => one.member.name)]).toEqual(['wrong_state', ['Observer']]);
    expect(refused(answer(observer, false))).toBeNull();
    expect([start(), recordingNow(world.state)]).toEqual([null, 'on']);
    expect([mayBeRecorded(world.state, observer.member.id), mayBeRecorded(world.state, expert.member.id)]).toEqual([false, true]);
  });

  it('waits for who comes late, leaves cases out, and ends with the round', () => {
    world.do(facilitator, { type: 'ask-recording', leaveOutCases: true });
    for (const who of [facilitator, expert, observer]) answer(who, true);
    start();
    world.join(learner);
    expect(recordingNow(world.state)).toBe('answers');
    answer(learner, true);
    item(0);
    expect(recordingNow(world.state)).toBe('on');
    item(1);
    expect(recordingNow(world.state)).toBe('case');
    item(2);
    expect(recordingNow(world.state)).toBe('on');
    world.join(presenter);
    world.leave(presenter);
    expect(recordingNow(world.state)).toBe('on');
    world.do(facilitator, { type: 'stop-recording' });
    expect([recordingNow(world.state), world.state.recording]).toEqual(['off', null]);
  });

  it('is over only when the recording service has said so: until then who said no stays silent', () => {
    world.do(facilitator, { type: 'ask-recording', leaveOutCases: true });
    answer(facilitator, true);
    answer(expert, false);
    answer(observer, true);
    start();
    service(true);
    world.do(facilitator, { type: 'stop-recording' });
    expect([recordingNow(world.state), world.state.recording, publishing(world.state, expert.member.id, true)]).toMatchObject(['off', { over: true, atWork: true }, 'nothing']);
    expect([start(), refused(answer(expert, true))]).toEqual(['wrong_state', 'wrong_state']);
    service(false);
    expect([world.state.recording, publishing(world.state, expert.member.id, true)]).toEqual([null, 'all']);
  });

  it('asks the service for one thing at a time, and takes who never got an answer for gone', () => {
    const now = new Date('2026-12-01T10:00:00Z');
    const begun = (secondsAgo: number, egressId: string | null) => ({ egressId, startedAt: new Date(now.getTime() - secondsAgo * 1000) });
    expect([recordingStep(true, null, now), recordingStep(false, null, now)]).toEqual(['start', 'done']);
    expect([recordingStep(true, begun(90, 'eg'), now), recordingStep(false, begun(90, 'eg'), now)]).toEqual(['done', 'stop']);
    expect([recordingStep(true, begun(5, null), now), recordingStep(false, begun(5, null), now)]).toEqual(['wait', 'wait']);
    expect([recordingStep(true, begun(20, null), now), recordingStep(false, begun(20, null), now)]).toEqual(['stop', 'stop']);
  });

  it('takes cases in where the network does not leave them out', () => {
    world.do(facilitator, { type: 'ask-recording', leaveOutCases: false });
    for (const who of [facilitator, expert, observer]) answer(who, true);
    start();
    item(1);
    expect(recordingNow(world.state)).toBe('on');
  });
});
