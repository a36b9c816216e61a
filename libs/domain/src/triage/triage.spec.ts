import { describe, expect, it } from '@jest/globals';
import { outcomeNeeds, triageOutcomes, type CaseContent } from '@without-walls/contracts';
import fc from 'fast-check';
import { caseTransition } from '../cases/transition.js';
import { completeCase } from '../testing/complete-case.js';
import { agreement, mayReveal } from './agreement.js';
import { triageDeadline, triageWeek } from './deadline.js';
import { decisionProblems } from './decision.js';
import { availableOutcomes, outcomeCatalogue, outcomeEntry } from './outcomes.js';
import { rankByNeed, type TriageCandidate } from './rank.js';

const now = '2026-12-01T09:00:00.000Z';
const candidate = (id: string, change: (content: CaseContent) => void = () => undefined, more: Partial<TriageCandidate> = {}): TriageCandidate => {
  const content = completeCase();
  change(content);
  return { id, content, urgency: 'routine', waitingSince: '2026-11-30T09:00:00.000Z', ...more };
};
const order = (...candidates: TriageCandidate[]) => rankByNeed(candidates, now).map((one) => one.id);
const drug = (name: string) => ({ drug: name, dose: '', route: 'oral' as const, frequency: '', since: null, benefit: null, harm: '' });

describe('outcomeCatalogue', () => {
  it('has every outcome of the contracts, each with words for the presenter', () => {
    expect(outcomeCatalogue.map((entry) => entry.outcome)).toEqual([...triageOutcomes]);
    expect(outcomeCatalogue.filter((entry) => !entry.means.endsWith('.'))).toEqual([]);
  });

  it('leads on from every outcome: another plan, a session, a request, or written advice', () => {
    for (const entry of outcomeCatalogue) {
      expect(entry.needs.length > 0 || entry.outcome === 'written-advice').toBe(true);
      expect(entry.needs.every((need) => outcomeNeeds.includes(need))).toBe(true);
      if (entry.action) expect(caseTransition('released', entry.action)).not.toBeNull();
    }
  });

  it('can be narrowed by a network', () => {
    expect(availableOutcomes(['intervention'])).not.toContain('intervention');
    expect(decisionProblems({ outcome: 'intervention', reason: 'A block may help', alternative: 'Refer', switchedOff: ['intervention'] })[0]?.path).toBe('outcome');
  });
});

describe('decisionProblems', () => {
  it('never lets a bare rejection through', () => {
    expect(decisionProblems({ outcome: 'not-accepted', reason: 'Not for us' }).map((problem) => problem.path)).toEqual(['alternative']);
    expect(decisionProblems({ outcome: 'not-accepted', reason: 'Not for us', alternative: 'Ask rheumatology; write here if they decline.' })).toEqual([]);
  });

  it('wants a session for a discussion and a precise request for a return', () => {
    expect(decisionProblems({ outcome: 'discuss', reason: 'Needs a talk' })).toMatchObject([{ path: 'sessionId' }]);
    expect(decisionProblems({ outcome: 'discuss', reason: 'Needs a talk', sessionId: 'x' })).toEqual([]);
    expect(decisionProblems({ outcome: 'more-information', reason: 'More please' })).toMatchObject([{ path: 'reason' }]);
  });

  it('wants a reason and, for a red flag, the urgent route, whatever the outcome', () => {
    for (const outcome of triageOutcomes) expect(decisionProblems({ outcome, reason: '  ' }).map((problem) => problem.path)).toContain('reason');
    expect(decisionProblems({ outcome: 'red-flag', reason: 'Bladder change' })[0]?.message).toMatch(/urgent route/);
    expect(outcomeEntry('community-mdt').needs).toContain('disciplines');
  });
});

describe('rankByNeed', () => {
  it('puts red flags before urgency, urgency before safety, safety before medicines, medicines before a long wait', () => {
    const flagged = candidate('flag', (c) => { c.redFlags.answers.cord = 'yes'; });
    const urgent = candidate('urgent', undefined, { urgency: 'urgent' });
    const unsafe = candidate('unsafe', (c) => { c.mood.safety = 'current-with-plan'; });
    const drugs = candidate('drugs', (c) => { c.medicines = { rows: [drug('Morphine'), drug('Pregabalin')], none: false, notes: '' }; });
    const waited = candidate('waited', undefined, { waitingSince: '2026-10-20T09:00:00.000Z' });
    const complex = candidate('complex', (c) => { c.mood.mood = 'severe'; });
    expect(order(complex, waited, drugs, unsafe, urgent, flagged)).toEqual(['flag', 'urgent', 'unsafe', 'drugs', 'waited', 'complex']);
  });

  it('gives the reasons in words and never a number of points', () => {
    const [first] = rankByNeed([candidate('a', (c) => { c.redFlags.answers.infection = 'yes'; }, { waitingSince: '2026-11-10T09:00:00.000Z' })], now);
    expect(first?.why).toEqual(['Red flag: infection', 'Waiting 3 weeks']);
    expect(first?.why.join()).not.toMatch(/score|points/i);
  });

  it('ranks everyone once, the same way whatever order they came in', () => {
    const pool = ['a', 'b', 'c', 'd', 'e'].map((id, index) => candidate(id, (c) => { c.mood.mood = index % 2 ? 'severe' : 'mild'; }, { waitingSince: new Date(Date.parse(now) - index * 3 * 86_400_000) }));
    const expected = rankByNeed(pool, now);
    fc.assert(fc.property(fc.shuffledSubarray(pool, { minLength: 5 }), (shuffled) => { expect(rankByNeed(shuffled, now)).toEqual(expected); }));
    expect(expected.map((one) => one.rank)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('opinions', () => {
  it('agree, split, or are not there yet', () => {
    expect(agreement([])).toBe('none-yet');
    expect(agreement([{ outcome: 'discuss' }, { outcome: 'discuss' }])).toBe('agree');
    expect(agreement([{ outcome: 'discuss' }, { outcome: 'programme' }])).toBe('split');
  });

  it('are revealed when all have filed, or after the deadline, or when it is urgent, but never without one', () => {
    const facts = { state: 'open', filed: 1, expected: 3, pastDeadline: false, urgent: false } as const;
    expect(mayReveal(facts)).toBe('opinion_required');
    expect(mayReveal({ ...facts, filed: 3 })).toBe('yes');
    expect(mayReveal({ ...facts, pastDeadline: true })).toBe('yes');
    expect(mayReveal({ ...facts, urgent: true })).toBe('yes');
    expect(mayReveal({ ...facts, filed: 0, urgent: true, pastDeadline: true })).toBe('opinion_required');
    expect(mayReveal({ ...facts, state: 'revealed' })).toBe('wrong_state');
  });
});

describe('the weekly deadline', () => {
  it('is Thursday noon where the network is', () => {
    expect(triageDeadline('2026-12-01T09:00:00Z', 'Europe/London')).toBe('2026-12-03T12:00:00.000Z');
    expect(triageDeadline('2026-12-01T09:00:00Z', 'America/Toronto')).toBe('2026-12-03T17:00:00.000Z');
    expect(triageWeek('2026-12-06T23:30:00Z', 'Europe/London')).toEqual({ week: '2026-11-30', deadline: '2026-12-03T12:00:00.000Z' });
  });
});
