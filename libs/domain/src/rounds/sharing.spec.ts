import { describe, expect, it } from '@jest/globals';
import { expert, expertPresenter, facilitator, learner, observer, presenter, RoundWorld, agenda, uuid } from '../testing/round-world.js';
import { isRefused } from './outcome.js';
import { pollCounts } from './sharing.js';

/** A round at the recommendations of the first case, with one row. */
function advised(): RoundWorld {
  const world = new RoundWorld();
  for (const actor of [facilitator, expert, presenter, learner]) world.join(actor);
  world.do(facilitator, { type: 'start' });
  world.do(facilitator, { type: 'start-item', itemId: uuid(2), expectedVersion: 0 });
  for (const phase of ['suggest', 'recommend'] as const) world.do(facilitator, { type: 'change-phase', phase, expectedVersion: world.version });
  const fields = { itemId: uuid(2), caseId: agenda[1]!.case!.id, text: 'Walk daily.', domain: 'physical' as const, rationale: '', condition: '', owner: 'person' as const, dueDate: null, strength: 'suggest' as const, dissent: [] };
  world.do(facilitator, { type: 'put-recommendation', recommendationId: uuid(70), expectedVersion: 0, fields });
  return world;
}
const refusal = (decision: ReturnType<RoundWorld['do']>) => (isRefused(decision) ? decision.refusal : null);
const voice = (agrees: boolean, reason: string | null, expectedVersion = 1) => ({ type: 'give-voice' as const, recommendationId: uuid(70), agrees, reason, expectedVersion });

describe('a word on a recommendation', () => {
  it('names in the row who differs and why, and takes them out when they agree', () => {
    const world = advised();
    world.do(expert, voice(false, 'Too soon.'));
    expect(world.state.recommendations[0]).toMatchObject({ version: 2, dissent: [{ memberId: expert.member.id, name: 'Expert', reason: 'Too soon.' }] });
    expect(world.state.voices).toMatchObject([{ agrees: false, reason: 'Too soon.' }]);
    world.do(expert, voice(true, null, 2));
    expect(world.state.recommendations[0]).toMatchObject({ version: 3, dissent: [] });
    expect(world.state.voices).toMatchObject([{ agrees: true, reason: null }]);
  });

  it('is given on words: when they change, it is given anew', () => {
    const world = advised();
    world.do(expert, voice(true, null));
    const { id: _id, by: _by, at: _at, version, ...fields } = world.state.recommendations[0]!;
    const put = (changes: object) => world.do(facilitator, { type: 'put-recommendation', recommendationId: uuid(70), expectedVersion: world.state.recommendations[0]!.version, fields: { ...fields, ...changes } });
    put({ rationale: 'It is cheap.', domain: 'self-management' });
    expect(world.state.voices).toHaveLength(1);
    for (const meaning of [{ text: 'Walk hourly.' }, { condition: 'Not in a flare.' }, { strength: 'strong' }, { owner: 'presenter' }, { dueDate: '2026-12-09' }]) {
      put({});
      world.do(expert, voice(true, null, world.state.recommendations[0]!.version));
      expect(world.state.voices).toHaveLength(1);
      put(meaning);
      expect(world.state.voices).toEqual([]);
    }
    expect(refusal(world.do(expert, voice(true, null, version)))).toBe('stale_version');
  });

  it('stands in the letter by the name the round knows, entered by its owner or who leads', () => {
    const world = advised();
    const { id: _id, by: _by, at: _at, version: _version, ...fields } = world.state.recommendations[0]!;
    const put = (who: typeof expert, dissent: typeof fields.dissent) => refusal(world.do(who, { type: 'put-recommendation', recommendationId: uuid(70), expectedVersion: world.state.recommendations[0]!.version, fields: { ...fields, dissent } }));
    const forged = { memberId: learner.member.id, name: 'Mrs Somebody Else', reason: 'Never.' };
    expect(put(expert, [forged])).toBe('forbidden');
    expect(put(facilitator, [{ ...forged, memberId: uuid(999) }])).toBe('not_found');
    expect(put(facilitator, [forged])).toBeNull();
    expect(world.state.recommendations[0]!.dissent).toEqual([{ ...forged, name: 'Learner' }]);
    expect(world.state.voices).toMatchObject([{ member: { name: 'Learner' }, agrees: false, reason: 'Never.' }]);
    expect([put(expert, []), put(expert, [{ ...forged, reason: 'Gladly.' }])]).toEqual(['forbidden', 'forbidden']);
    expect(put(expert, [forged])).toBeNull();
    expect(put(expert, [forged, { memberId: expert.member.id, name: '', reason: 'Too soon.' }])).toBeNull();
    expect(world.state.voices.map((one) => [one.member.name, one.agrees])).toEqual([['Learner', false], ['Expert', false]]);
    expect(put(facilitator, [])).toBeNull();
    expect([world.state.recommendations[0]!.dissent, world.state.voices]).toEqual([[], []]);
  });

  it('keeps who differs when the advice is reworded: nobody is taken out of the letter by others', () => {
    const world = advised();
    world.do(expert, voice(false, 'Too soon.'));
    const { id: _id, by: _by, at: _at, version, ...fields } = world.state.recommendations[0]!;
    world.do(facilitator, { type: 'put-recommendation', recommendationId: uuid(70), expectedVersion: version, fields: { ...fields, text: 'Walk weekly.' } });
    expect([world.state.recommendations[0]!.dissent, world.state.voices]).toMatchObject([[{ name: 'Expert' }], [{ agrees: false }]]);
  });

  it('is the team\u2019s alone, and differing needs a reason', () => {
    const world = advised();
    expect(refusal(world.do(learner, voice(true, null)))).toBe('forbidden');
    expect(refusal(world.do(observer, voice(true, null)))).toBe('read_only');
    expect(refusal(world.do(expert, voice(false, null)))).toBe('wrong_state');
    expect(refusal(world.do(expertPresenter, voice(true, null)))).toBeNull();
  });
});

describe('what everybody is shown', () => {
  it('is turned by who presents or leads, and ends with the item', () => {
    const world = advised();
    const page = { kind: 'page' as const, fileId: uuid(80), page: 2 };
    expect(refusal(world.do(learner, { type: 'show', shown: page }))).toBe('forbidden');
    world.do(presenter, { type: 'show', shown: page });
    expect(world.state.shown).toEqual(page);
    expect(world.do(presenter, { type: 'show', shown: page })).toEqual({ events: [] });
    world.do(facilitator, { type: 'finish-item', itemId: uuid(2), expectedVersion: world.version });
    expect(world.state.shown).toBeNull();
    expect(refusal(world.do(facilitator, { type: 'show', shown: page }))).toBe('wrong_state');
  });
});

describe('the same question twice', () => {
  it('becomes one with both names, once, whoever presses how often', () => {
    const world = advised();
    for (const actor of [learner, presenter, learner]) world.do(actor, { type: 'contribute', kind: 'question', text: 'How far?' });
    const [first, second, third] = world.state.contributions.map((one) => one.id) as [string, string, string];
    expect(refusal(world.do(learner, { type: 'merge', contributionId: second, into: first }))).toBe('forbidden');
    for (const id of [second, second, third]) world.do(facilitator, { type: 'merge', contributionId: id, into: first });
    expect(world.state.contributions).toMatchObject([{ id: first, also: [{ id: presenter.member.id }] }]);
    expect(refusal(world.do(facilitator, { type: 'merge', contributionId: first, into: first }))).toBe('wrong_state');
  });
});

describe('a show of hands', () => {
  it('counts each member once, by their last choice, until it is closed', () => {
    const world = advised();
    world.do(facilitator, { type: 'open-poll', question: 'Was it clear?', options: ['Yes', 'No'] });
    const pollId = world.state.polls[0]!.id;
    for (const [actor, option] of [[learner, 0], [learner, 1], [presenter, 1]] as const) world.do(actor, { type: 'choose', pollId, option });
    expect(pollCounts(world.state.polls[0]!)).toEqual([0, 2]);
    expect(refusal(world.do(expert, { type: 'choose', pollId, option: 2 }))).toBe('not_found');
    world.do(facilitator, { type: 'open-poll', question: 'And now?', options: ['Yes', 'No'] });
    expect(world.state.polls.map((one) => one.open)).toEqual([false, true]);
    expect(refusal(world.do(expert, { type: 'choose', pollId, option: 0 }))).toBe('wrong_state');
    expect(refusal(world.do(learner, { type: 'open-poll', question: 'Mine?', options: ['Yes', 'No'] }))).toBe('forbidden');
  });
});

describe('who types the captions', () => {
  it('is nobody any more when they leave or are removed', () => {
    const world = advised();
    for (const goes of [() => world.leave(learner), () => world.do(facilitator, { type: 'moderate', memberId: learner.member.id, act: 'remove' })]) {
      world.join(learner);
      world.do(facilitator, { type: 'set-captioner', memberId: learner.member.id });
      expect(world.state.captioner?.name).toBe('Learner');
      goes();
      expect(world.state.captioner).toBeNull();
    }
  });
});

describe('who leads, about others', () => {
  it('removes for as long as the round lasts, with the place in the queue', () => {
    const world = advised();
    world.do(learner, { type: 'raise-hand', kind: 'hand' });
    const remove = { type: 'moderate' as const, memberId: learner.member.id, act: 'remove' as const };
    expect(refusal(world.do(expert, remove))).toBe('forbidden');
    world.do(facilitator, remove);
    expect(world.state).toMatchObject({ queue: [], removed: [learner.member.id] });
    expect(world.state.present.map((one) => one.member.name)).not.toContain('Learner');
    expect(refusal(world.join(learner))).toBe('forbidden');
    expect(world.do(facilitator, remove)).toEqual({ events: [] });
    expect(refusal(world.do(facilitator, { ...remove, memberId: facilitator.member.id }))).toBe('forbidden');
  });

  it('mutes all, and asks nobody but one', () => {
    const world = advised();
    expect(refusal(world.do(facilitator, { type: 'moderate', memberId: null, act: 'mute' }))).toBeNull();
    expect(refusal(world.do(facilitator, { type: 'moderate', memberId: null, act: 'remove' }))).toBe('wrong_state');
    expect(refusal(world.do(facilitator, { type: 'moderate', memberId: uuid(999), act: 'mute' }))).toBe('not_found');
  });
});
