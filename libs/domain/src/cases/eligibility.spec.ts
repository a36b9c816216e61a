import { describe, expect, it } from '@jest/globals';
import { emptyCase, redFlagGroups, type CaseContent } from '@without-walls/contracts';
import { completeCase } from '../testing/complete-case.js';
import { defaultEligibilityRules } from './eligibility-rules.js';
import { eligibility, monthsOf } from './eligibility.js';
import { redFlagItems } from './red-flags.js';
import { redFlagStanding } from './red-flag-standing.js';

const outcomeOf = (content: CaseContent, rule: string, rules = defaultEligibilityRules) => eligibility(content, rules).findings.find((finding) => finding.rule === rule);

describe('eligibility', () => {
  it('fits an adult with two years of pain, distress and settled investigations', () => {
    expect(eligibility(completeCase())).toMatchObject({ rules: '2026-11', fits: true });
  });

  it('says unknown, not no, while the form is empty', () => {
    expect(eligibility(emptyCase()).findings.map((finding) => finding.outcome)).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('sends a person under 18 to the children\u2019s service and takes 90+ for an adult', () => {
    const young = { ...completeCase(), person: { ...completeCase().person, age: 17 } };
    expect(outcomeOf(young, 'age')).toMatchObject({ outcome: 'redirect', redirect: { urgent: false } });
    expect(outcomeOf({ ...young, person: { ...young.person, age: '90+' } }, 'age')?.outcome).toBe('met');
    expect(outcomeOf({ ...young, person: { ...young.person, age: 18 } }, 'age')?.outcome).toBe('met');
  });

  it.each([[12, 'weeks', 'redirect'], [13, 'weeks', 'met'], [2, 'months', 'redirect'], [3, 'months', 'met'], [1, 'years', 'met']] as const)('weighs %i %s of pain', (value, unit, outcome) => {
    const content = { ...completeCase(), pain: { ...completeCase().pain, duration: { value, unit } } };
    expect(outcomeOf(content, 'duration')?.outcome).toBe(outcome);
  });

  it('keeps to the months a network has agreed on', () => {
    const four = { ...completeCase(), pain: { ...completeCase().pain, duration: { value: 4, unit: 'months' as const } } };
    expect(outcomeOf(four, 'duration')?.outcome).toBe('met');
    expect(outcomeOf(four, 'duration', { ...defaultEligibilityRules, minimumMonths: 6 })?.outcome).toBe('redirect');
    expect(monthsOf({ value: 26, unit: 'weeks' })).toBeCloseTo(6);
  });

  it('names the needs it found, and is only doubtful when all three are denied', () => {
    expect(outcomeOf(completeCase(), 'need')?.say).toBe('There is distress.');
    const denied = { ...completeCase(), impact: { ...completeCase().impact, distress: false, disability: false, medicinesIssue: false } };
    expect(outcomeOf(denied, 'need')).toMatchObject({ outcome: 'not-met', redirect: null });
  });

  it('accepts investigations that are not appropriate once a reason stands there', () => {
    const content = completeCase();
    content.investigations = { rows: [], complete: 'not-appropriate', whyNot: '' };
    expect(outcomeOf(content, 'investigations')?.outcome).toBe('unknown');
    content.investigations.whyNot = 'The cause is clear.';
    expect(outcomeOf(content, 'investigations')?.outcome).toBe('met');
  });

  it('gives every exclusion a way on, suicide risk or psychosis an urgent one that stands first', () => {
    const content = completeCase();
    content.eligibility.exclusions = ['inflammatory', 'cancer-palliative', 'tertiary', 'suicide-psychosis'];
    const { findings, fits } = eligibility(content);
    expect(fits).toBe(false);
    expect(findings[0]).toMatchObject({ rule: 'exclusion:suicide-psychosis', redirect: { to: 'The crisis team', urgent: true } });
    expect(findings.filter((finding) => finding.outcome === 'redirect' && !finding.redirect?.how)).toEqual([]);
  });
});

describe('red flags', () => {
  it('have items, a route and an urgency in every group of the form', () => {
    expect(redFlagItems.map((entry) => entry.group)).toEqual([...redFlagGroups]);
    expect(redFlagItems.filter((entry) => entry.items.length === 0 || !entry.route)).toEqual([]);
  });

  it('block the routine way until the urgent route is acknowledged', () => {
    const flags = completeCase().redFlags;
    flags.answers = { ...flags.answers, fracture: 'yes', 'cauda-equina': 'yes' };
    expect(redFlagStanding(flags)).toMatchObject({ yes: ['cauda-equina', 'fracture'], blocksRoutine: true, acknowledged: false });
    expect(redFlagStanding({ ...flags, urgentRoute: { taken: '999', note: '' } })).toMatchObject({ blocksRoutine: false, acknowledged: true });
  });

  it('count silence as not assessed, never as no', () => {
    expect(redFlagStanding(emptyCase().redFlags).unassessed).toEqual([...redFlagGroups]);
    expect(redFlagStanding(completeCase().redFlags)).toMatchObject({ unassessed: [], blocksRoutine: false });
  });
});
