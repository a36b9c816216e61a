import { describe, expect, it } from '@jest/globals';
import { type BodyFacts, statementBody } from './statement-body.js';

const facts: BodyFacts = {
  code: '0000-0000-0000-0000-1', to: { name: 'Dr Ana Ruiz', profession: 'GP', registration: null }, network: 'Test', zone: 'Europe/London', period: { from: '2026-01-01', to: '2026-06-30' }, scheme: 'rcoa', approval: 'A1', issuedAt: new Date('2026-07-01T10:00:00Z'), issuedBy: 'An educator',
  attended: [{ at: new Date('2026-02-03T12:30:00Z'), title: 'Sleep and pain', minutes: 60 }, { at: new Date('2026-03-03T12:30:00Z'), title: 'Neuropathic pain', minutes: 60, madeUp: true }],
};

describe('a statement with a lecture that was made up', () => {
  it('marks it, counts it in the hours, and leaves it out of credits that were approved for coming', () => {
    const body = statementBody(facts);
    expect(body.lectures.map((one) => one.madeUp)).toEqual([undefined, true]);
    expect(body).toMatchObject({ hours: 2, units: { amount: 1 }, measured: expect.stringContaining('in the hours and not in the credits') });
    expect(statementBody({ ...facts, scheme: 'rcgp', approval: null })).toMatchObject({ hours: 2, units: { amount: 2 } });
  });
  it('says nothing of it where there is none', () => {
    const body = statementBody({ ...facts, attended: facts.attended.slice(0, 1) });
    expect(body.measured).not.toContain('made up');
    expect(JSON.stringify(body)).not.toContain('madeUp');
  });
  it('gives the hours of a session whose lecture was heard in part, and says so', () => {
    const body = statementBody({ ...facts, attended: [facts.attended[0]!, { at: new Date('2026-03-10T12:30:00Z'), title: 'Opioids', minutes: 60, part: true }] });
    expect(body).toMatchObject({ hours: 2, lectures: [{ title: 'Sleep and pain' }, { title: 'Opioids', part: true }] });
  });
});
