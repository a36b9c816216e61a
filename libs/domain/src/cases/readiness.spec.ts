import { describe, expect, it } from '@jest/globals';
import { emptyCase, redFlagGroups, sectionNames } from '@without-walls/contracts';
import { completeCase } from '../testing/complete-case.js';
import { readiness, sectionProgress } from './readiness.js';
import { requirements } from './requirements.js';
import { submissionRefusal } from './submission.js';

describe('readiness', () => {
  it('asks an untouched case for all that is required, required things first', () => {
    const found = readiness(emptyCase());
    expect(found.ready).toBe(false);
    expect(found.informationItems).toEqual({ have: 0, of: 6 });
    const firstHelpful = found.missing.findIndex((item) => !item.required);
    expect(found.missing.slice(firstHelpful).some((item) => item.required)).toBe(false);
  });

  it('lets a small complete case through with all six information items', () => {
    const found = readiness(completeCase());
    expect(found.ready).toBe(true);
    expect(found.informationItems).toEqual({ have: 6, of: 6 });
  });

  it('never speaks of scores, literacy, claims or motivation', () => {
    expect(requirements.filter((one) => /score|literacy|claim|compensation|motivat|benefit claim/i.test(one.say))).toEqual([]);
  });

  it('keeps the core short: at most three required things in a section, one sentence each', () => {
    for (const section of sectionNames) expect(requirements.filter((one) => one.required && one.section === section).length).toBeLessThanOrEqual(3);
    expect(requirements.filter((one) => one.say.endsWith('.'))).toEqual([]);
  });

  it('wants every red flag group answered, and takes "not assessed" for an answer', () => {
    const content = completeCase();
    delete content.redFlags.answers.cord;
    expect(readiness(content).missing[0]).toMatchObject({ section: 'redFlags', field: 'answers', required: true });
    content.redFlags.answers.cord = 'not-assessed';
    expect(readiness(content).ready).toBe(true);
  });

  it('does not let thoughts of self-harm without a plan pass as routine', () => {
    const content = completeCase();
    content.mood.safety = 'current-no-plan';
    expect(readiness(content).ready).toBe(false);
    content.redFlags.answers['mental-health'] = 'yes';
    expect(submissionRefusal(content, { blockMarks: 0, undecidedMarks: 0, attestation: '2026-11' })).toBe('urgent_route_unacknowledged');
    content.redFlags.urgentRoute = { taken: 'same-day', note: 'Crisis team saw the person.' };
    expect(readiness(content).ready).toBe(true);
  });

  it('asks for the plan when a safety plan is said to exist', () => {
    const content = completeCase();
    content.mood.safety = 'current-with-plan';
    expect(readiness(content).missing[0]).toMatchObject({ field: 'safetyPlan', required: true });
  });
});

describe('sectionProgress', () => {
  it('tells untouched, started and done apart', () => {
    const content = { ...emptyCase(), matters: { ownWords: 'To sleep.', personAgrees: null }, person: { ...emptyCase().person, age: 40 }, redFlags: { ...emptyCase().redFlags, answers: Object.fromEntries(redFlagGroups.map((g) => [g, 'no'])) } };
    expect(sectionProgress(content)).toMatchObject({ questions: 'empty', matters: 'started', person: 'done', redFlags: 'done', local: 'empty' });
  });
});

describe('submissionRefusal', () => {
  const clean = { blockMarks: 0, undecidedMarks: 0, attestation: '2026-11' };
  it('says the most serious reason first', () => {
    expect(submissionRefusal(completeCase(), clean)).toBeNull();
    expect(submissionRefusal(emptyCase(), { ...clean, blockMarks: 1 })).toBe('identifiers_found');
    expect(submissionRefusal(completeCase(), { ...clean, undecidedMarks: 1 })).toBe('marks_undecided');
    expect(submissionRefusal(emptyCase(), clean)).toBe('not_ready');
    expect(submissionRefusal(completeCase(), { ...clean, attestation: '2025-01' })).toBe('attestation_outdated');
  });
});
