import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Chance, isAhead, nextChances } from './chances.js';
import { questionNow, reminderTimes } from './commitments.js';
import { type CompletionRule, type Credit, completionOf, hoursOf, type RingLecture } from './completion.js';
import { afterEnrolment, answerFaults, type JoinQuestion } from './enrolment.js';
import { invitationListLimit, judgeInvitations, missingColumns } from './invitation-list.js';
import { decideMakeUp, usualMakeUpRule } from './make-ups.js';
import { bestTry, quizFaults, scoreOf } from './quiz.js';
import { tagGaps } from './tag-gaps.js';
import { topicMapOf } from './topic-map.js';

const now = '2027-01-04T12:00:00.000Z';
const ring = (size: number, countsFromVersion = 1): RingLecture[] => Array.from({ length: size }, (_, i) => ({ id: `l${i + 1}`, position: i + 1, countsFromVersion }));
const credit = (lectureId: string, at: string, more: Partial<Credit> = {}): Credit => ({ lectureId, at, kind: 'live', version: 1, minutes: 60, ...more });
const forEver: CompletionRule = { needed: null, expiryMonths: null };

const anyCredit = fc.record({ lectureId: fc.integer({ min: 1, max: 23 }).map((n) => `l${n}`), at: fc.date({ min: new Date('2022-01-01'), max: new Date('2027-01-04'), noInvalidDate: true }).map((d) => d.toISOString()), kind: fc.constantFrom('live' as const, 'make-up' as const), version: fc.integer({ min: 1, max: 3 }), minutes: fc.integer({ min: 5, max: 90 }) });
const anySlot: fc.Arbitrary<Chance> = fc.record({ slotId: fc.uuid(), lectureId: fc.integer({ min: 1, max: 21 }).map((n) => `l${n}`), startsAt: fc.date({ min: new Date('2026-06-01'), max: new Date('2027-12-01'), noInvalidDate: true }).map((d) => d.toISOString()), state: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const, 'moved' as const) });
const anyRule: fc.Arbitrary<CompletionRule> = fc.record({ needed: fc.option(fc.integer({ min: 1, max: 30 })), expiryMonths: fc.option(fc.integer({ min: 1, max: 48 })) });
const shuffled = <T>(items: readonly T[], seed: number): T[] => [...items].sort((a, b) => hash(JSON.stringify(a), seed) - hash(JSON.stringify(b), seed));
const hash = (text: string, seed: number): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed);

describe('completion', () => {
  it('only grows with credits', () => {
    fc.assert(fc.property(fc.array(anyCredit, { maxLength: 40 }), anyCredit, anyRule, fc.integer({ min: 1, max: 3 }), (credits, more, rule, from) => {
      const before = completionOf(ring(21, from), credits, rule, now);
      const after = completionOf(ring(21, from), [...credits, more], rule, now);
      expect(after.have).toBeGreaterThanOrEqual(before.have);
      expect(after.have - before.have).toBeLessThanOrEqual(1);
      if (before.complete) expect(after.complete).toBe(true);
    }));
  });

  it('counts distinct lectures in any cycle and order: a second pass is hours, not a topic', () => {
    const credits = [credit('l2', '2025-05-01T12:00:00.000Z'), credit('l1', '2026-02-01T12:00:00.000Z'), credit('l2', '2026-11-01T12:00:00.000Z', { minutes: 50 })];
    expect(completionOf(ring(3), credits, forEver, now)).toEqual({ have: 2, of: 3, needed: 3, complete: false, completedAt: null });
    expect(hoursOf(credits)).toBe(2.75);
    expect(completionOf(ring(3), credits, { needed: 2, expiryMonths: null }, now)).toMatchObject({ complete: true, completedAt: '2026-02-01T12:00:00.000Z' });
    expect(completionOf(ring(3), credits, { needed: 99, expiryMonths: null }, now).needed).toBe(3);
    expect(completionOf([], [], forEver, now).complete).toBe(false);
  });

  it('keeps a lecture that left the ring, for who has it', () => {
    const had = [credit('l1', '2026-02-01T12:00:00.000Z'), credit('l2', '2026-03-01T12:00:00.000Z')];
    const without = ring(4).map((lecture) => ({ ...lecture, retired: lecture.id === 'l2' }));
    for (const needed of [2, 3, null]) expect(completionOf(without, had, { needed, expiryMonths: null }, now)).toEqual(completionOf(ring(4), had, { needed, expiryMonths: null }, now));
    expect(completionOf(without, had.slice(0, 1), forEver, now)).toMatchObject({ have: 1, of: 3, needed: 3 });
    const map = topicMapOf(without, had, [], forEver, now);
    expect([map.topics.length, map.retired.map((one) => one.lectureId), map.hours]).toEqual([3, ['l2'], 2]);
  });

  it('stays once it was reached, whatever becomes of the ring, and ends only with a record that was wrong', () => {
    const kept = { completedAt: '2026-03-01T12:00:00.000Z', needed: 2 };
    const had = [credit('l1', '2026-02-01T12:00:00.000Z'), credit('l2', '2026-03-01T12:00:00.000Z')];
    for (const now_ of [completionOf(ring(3), had, forEver, now, kept), completionOf(ring(2, 2), had, forEver, now, kept), completionOf(ring(2), had, { needed: null, expiryMonths: 1 }, now, kept)]) expect(now_).toMatchObject({ complete: true, completedAt: kept.completedAt });
    expect(completionOf(ring(3), had.slice(1), forEver, now, kept)).toMatchObject({ complete: false, completedAt: null });
  });

  it('keeps counting after a new version unless that one must be repeated', () => {
    const heardFirst = [credit('l1', '2026-02-01T12:00:00.000Z', { version: 1 })];
    expect(completionOf(ring(1), heardFirst, forEver, now).have).toBe(1);
    expect(completionOf(ring(1, 2), heardFirst, forEver, now).have).toBe(0);
    expect(topicMapOf(ring(1, 2), heardFirst, [], forEver, now).topics[0]).toMatchObject({ state: 'missing', lapsed: 'new-version' });
  });

  it('lets a credit run out to the day, and a second pass renew it', () => {
    const rule = { needed: null, expiryMonths: 24 };
    const old = credit('l1', '2025-01-04T12:00:00.000Z');
    expect(completionOf(ring(1), [old], rule, now).have).toBe(0);
    expect(completionOf(ring(1), [old], rule, '2027-01-04T11:59:59.000Z').have).toBe(1);
    expect(topicMapOf(ring(1), [old], [], rule, now).topics[0]).toMatchObject({ lapsed: 'expired', times: 1 });
    expect(topicMapOf(ring(1), [old, credit('l1', '2026-06-01T12:00:00.000Z')], [], rule, now).topics[0]).toMatchObject({ state: 'have', expiresAt: '2028-06-01T12:00:00.000Z', times: 2 });
  });
});

describe('the topic map', () => {
  it('is the same for any order of credits, slots and lectures', () => {
    fc.assert(fc.property(fc.uniqueArray(anyCredit, { maxLength: 40, selector: ({ lectureId, at }) => lectureId + at }), fc.uniqueArray(anySlot, { maxLength: 40, selector: ({ slotId }) => slotId }), anyRule, fc.integer(), (credits, slots, rule, seed) => {
      expect(topicMapOf(shuffled(ring(21), seed), shuffled(credits, seed), shuffled(slots, seed), rule, now)).toEqual(topicMapOf(ring(21), credits, slots, rule, now));
    }));
  });

  it('has every lecture of the ring once, and as many as completion says', () => {
    fc.assert(fc.property(fc.array(anyCredit, { maxLength: 40 }), fc.array(anySlot, { maxLength: 40 }), anyRule, (credits, slots, rule) => {
      const map = topicMapOf(ring(21), credits, slots, rule, now);
      expect(map.topics.map((topic) => topic.position)).toEqual(ring(21).map((lecture) => lecture.position));
      expect(map.topics.filter((topic) => topic.state === 'have')).toHaveLength(map.completion.have);
    }));
  });

  it('never names a past or a cancelled chance, and always the earliest of the rest', () => {
    fc.assert(fc.property(fc.array(anySlot, { maxLength: 60 }), (slots) => {
      const next = nextChances(slots, now);
      for (const chance of next.values()) {
        expect(chance.state).toBe('planned');
        expect(Date.parse(chance.startsAt)).toBeGreaterThan(Date.parse(now));
      }
      for (const slot of slots.filter((one) => isAhead(one, now))) expect(Date.parse(next.get(slot.lectureId)!.startsAt)).toBeLessThanOrEqual(Date.parse(slot.startsAt));
    }));
  });

  it('says what comes first of what is missing, and prefers the live credit', () => {
    const slots: Chance[] = [{ slotId: 'a', lectureId: 'l1', startsAt: '2027-01-06T13:00:00.000Z', state: 'planned' }, { slotId: 'b', lectureId: 'l3', startsAt: '2027-01-13T13:00:00.000Z', state: 'planned' }];
    const map = topicMapOf(ring(3), [credit('l1', '2026-03-01T12:00:00.000Z', { kind: 'make-up' }), credit('l1', '2026-09-01T12:00:00.000Z')], slots, forEver, now);
    expect(map.topics.map(({ state, kind }) => [state, kind])).toEqual([['have', 'live'], ['missing', null], ['coming', null]]);
    expect(map.next?.lectureId).toBe('l3');
  });
});

describe('joining', () => {
  it('is at once or after approval, and coming back needs no second approval', () => {
    expect(afterEnrolment(null, 'ask', 'required')).toBe('requested');
    expect(afterEnrolment(null, 'ask', 'auto')).toBe('enrolled');
    expect(afterEnrolment('declined', 'ask', 'required')).toBe('requested');
    expect(afterEnrolment('left', 'ask', 'required')).toBe('enrolled');
    expect(afterEnrolment('enrolled', 'ask', 'auto')).toBeNull();
    expect(afterEnrolment('enrolled', 'approve', 'required')).toBeNull();
    expect(afterEnrolment('requested', 'decline', 'required')).toBe('declined');
    expect(afterEnrolment('requested', 'leave', 'required')).toBe('left');
  });

  it('holds answers against the questions', () => {
    const questions: JoinQuestion[] = [{ id: 'why', text: 'Why?', kind: 'text', choices: [], required: true }, { id: 'when', text: 'When?', kind: 'choice', choices: ['Day', 'Evening'], required: false }, { id: 'camera', text: 'Camera?', kind: 'yes-no', choices: [], required: true }];
    expect(answerFaults(questions, { why: ' ', when: 'Night', camera: 'maybe' })).toEqual({ why: 'Write an answer', when: 'Choose one of the answers', camera: 'Answer yes or no' });
    expect(answerFaults(questions, { why: 'To learn', camera: 'no' })).toEqual({});
  });
});

describe('a list of invitations', () => {
  const nobody = { members: new Set<string>(), enrolled: new Set<string>(), invited: new Set<string>() };
  it('judges each line, and says what is wrong with a bad one', () => {
    const known = { members: new Set(['m@x.org']), enrolled: new Set(['e@x.org']), invited: new Set(['i@x.org']) };
    const lines = ['new@x.org', 'NEW@x.org', 'm@x.org', 'e@x.org', 'i@x.org', 'nonsense', ''].map((mail) => ({ ' E-mail ': mail, Name: 'Someone', Profession: 'nurse' }));
    const judged = judgeInvitations(lines, known, ['GP', 'Nurse', 'Other']);
    expect(judged.map((one) => one.verdict)).toEqual(['invite', 'duplicate', 'member', 'enrolled', 'invited', 'fault', 'fault']);
    expect(judged[0]).toMatchObject({ line: 2, email: 'new@x.org', profession: 'Nurse' });
    expect(judged[5]!.say).toContain('not an e-mail address');
    expect(judgeInvitations([{ email: 'a@x.org', name: '', profession: 'wizard' }], nobody, ['Other'])[0]).toMatchObject({ verdict: 'fault', profession: 'Other', say: 'The name is missing' });
  });

  it('has a limit, and invites nobody twice', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a@x.org', 'b@x.org', 'C@x.org', 'c@x.org', 'bad', ''), { maxLength: 300 }), (mails) => {
      const judged = judgeInvitations(mails.map((email) => ({ email, name: 'N' })), nobody, ['Other']);
      const invited = judged.filter((one) => one.verdict === 'invite').map((one) => one.email);
      expect(new Set(invited).size).toBe(invited.length);
      expect(judged.slice(invitationListLimit).every((one) => one.verdict === 'fault')).toBe(true);
    }));
    expect(missingColumns(['Email address', 'Phone'])).toEqual(['name']);
  });
});

describe('make-ups', () => {
  const brought = { via: 'recording' as const, quizPercent: null, reflection: '' };
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
  it('count with a passed quiz, or with a reflection that an educator may have to read', () => {
    expect(decideMakeUp(usualMakeUpRule, { ...brought, quizPercent: 80 })).toEqual({ outcome: 'grant', by: 'quiz' });
    expect(decideMakeUp(usualMakeUpRule, { ...brought, quizPercent: 79 })).toEqual({ outcome: 'missing', what: 'quiz-or-reflection' });
    expect(decideMakeUp({ ...usualMakeUpRule, reviewed: false }, { ...brought, reflection: words(60) })).toEqual({ outcome: 'grant', by: 'reflection' });
    expect(decideMakeUp(usualMakeUpRule, { ...brought, reflection: words(60) })).toEqual({ outcome: 'review', by: 'reflection' });
    expect(decideMakeUp({ ...usualMakeUpRule, needs: 'quiz' }, { ...brought, reflection: words(600) })).toEqual({ outcome: 'missing', what: 'quiz' });
    expect(decideMakeUp({ ...usualMakeUpRule, needs: 'reflection' }, { ...brought, quizPercent: 100 })).toEqual({ outcome: 'missing', what: 'reflection' });
  });
  it('count only by a way that the curriculum allows', () => {
    expect(decideMakeUp({ ...usualMakeUpRule, ways: ['reading', 'extra'] }, { ...brought, quizPercent: 100 })).toEqual({ outcome: 'missing', what: 'not-allowed' });
    expect(decideMakeUp({ ...usualMakeUpRule, ways: [] }, { ...brought, via: 'reading', quizPercent: 100 })).toEqual({ outcome: 'missing', what: 'not-allowed' });
  });
});

describe('a quiz', () => {
  const item = { question: 'One?', answers: ['A', 'B'], right: 0, why: 'Because.' };
  it('says why it cannot be asked', () => {
    expect(quizFaults([item, { ...item, right: 1 }])).toEqual([]);
    expect(quizFaults([{ ...item, right: 2 }, { ...item, answers: ['A', ' a '] }, { ...item, question: ' ', why: '' }]).map((fault) => fault.path)).toEqual(['0.right', '1.answers', '2.question', '2.why']);
    expect(quizFaults([{ ...item, answers: ['A', ' '] }, { ...item, answers: ['A'] }]).map((fault) => fault.path)).toEqual(['0.answers', '1.answers']);
  });
  it('is scored by its right answers; what was not answered is not right', () => {
    expect(scoreOf([item, item, item], [0, 1])).toEqual({ right: 1, of: 3, percent: 33 });
    expect(scoreOf([], [])).toEqual({ right: 0, of: 0, percent: 0 });
  });
  it('counts at its best, the earliest of equals, and only for versions that still count', () => {
    const tries = [{ percent: 100, version: 1, at: '2026-01-01' }, { percent: 60, version: 2, at: '2026-02-01' }, { percent: 80, version: 3, at: '2026-04-01' }, { percent: 80, version: 2, at: '2026-03-01' }];
    expect(bestTry(tries, 1)).toBe(tries[0]);
    expect(bestTry(tries, 2)).toBe(tries[3]);
    expect(bestTry(tries, 4)).toBeNull();
  });
});

describe('reminders and gaps', () => {
  it('are due at nine by the learner’s clock, also when the clocks have changed', () => {
    expect(reminderTimes('2026-10-20T15:00:00.000Z', 'Europe/London').map(({ week, dueAt }) => [week, dueAt])).toEqual([[2, '2026-11-03T09:00:00.000Z'], [6, '2026-12-01T09:00:00.000Z'], [12, '2027-01-12T09:00:00.000Z']]);
    expect(reminderTimes('2026-03-20T15:00:00.000Z', 'Europe/London')[0]!.dueAt).toBe('2026-04-03T08:00:00.000Z');
  });
  it('show first what no coming lecture answers', () => {
    const gaps = tagGaps([{ tag: 'taper', cases: 5 }, { tag: 'system', cases: 2 }, { tag: 'addiction', cases: 4 }], [{ tags: ['taper'], startsAt: '2027-02-01T12:00:00.000Z', title: 'Later' }, { tags: ['taper'], startsAt: '2027-01-06T12:00:00.000Z', title: 'Sooner' }]);
    expect(gaps.map((gap) => [gap.tag, gap.answeredBy?.title ?? null])).toEqual([['addiction', null], ['system', null], ['taper', 'Sooner']]);
  });
});

describe('the question whether a change was tried', () => {
  const made = '2026-01-05T15:00:00.000Z';
  it('comes at 2, 6 and 12 weeks, answered or not, and once after a standstill', () => {
    const at = (week: number, now_: string) => questionNow(made, 'Europe/London', week, now_);
    expect(at(2, '2026-01-18T12:00:00.000Z')).toBeNull();
    expect(at(2, '2026-01-19T09:00:00.000Z')).toEqual({ week: 2, next: { week: 6, dueAt: '2026-02-16T09:00:00.000Z' } });
    expect(at(2, '2026-02-20T09:00:00.000Z')).toMatchObject({ week: 6, next: { week: 12 } });
    expect(at(2, '2026-06-01T09:00:00.000Z')).toEqual({ week: 12, next: null });
  });
});
