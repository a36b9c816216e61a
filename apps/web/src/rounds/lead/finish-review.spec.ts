import { describe, expect, it } from '@jest/globals';
import { aCaseItem, aMemberRef, aRecommendation, aRound } from '@without-walls/fixtures';
import { finishReview, finishWords } from './finish-review';
import { nextStepWords } from './next-step';

const first = aCaseItem('QK7-M2P', { state: 'done' });
const second = aCaseItem('H4T-9XC');
const round0 = aRound({ state: 'live', agenda: [first] });

describe('the last look before signing', () => {
  it('says what becomes of each case', () => {
    const review = finishReview(aRound({ state: 'live', agenda: [first, second], recommendations: [aRecommendation({ dueDate: null }), aRecommendation({ text: 'Second', rationale: '' })] }));
    expect(review.letters.map((one) => [one.code, one.rows.length])).toEqual([['QK7-M2P', 2]]);
    expect(review.relisted.map((one) => one.code)).toEqual(['H4T-9XC']);
    expect(review.look).toEqual(['One recommendation has no date', 'One recommendation does not say why']);
  });

  it('names the disciplines that are missing, when something is to be signed', () => {
    const round = aRound({ state: 'live', agenda: [first], recommendations: [aRecommendation()], present: [] });
    expect(finishReview(round).missing).toEqual(['pain consultant', 'GP with special interest', 'psychologist', 'physiotherapist', 'pharmacist']);
    expect(finishReview({ ...round, recommendations: [] }).missing).toEqual([]);
  });

  it('counts letters on its button', () => {
    expect(finishWords({ letters: [] })).toBe('Finish without a letter');
    const one = { caseId: '', code: '', presenter: '', rows: [] };
    expect(finishWords({ letters: [one] })).toBe('Finish and send 1 letter');
    expect(finishWords({ letters: [one, one, one] })).toBe('Finish and send 3 letters');
  });
});

describe('the next step', () => {
  it('goes from the lobby through phases and items to nothing but Finish', () => {
    const agenda = [aCaseItem('QK7-M2P', { state: 'current' }), second];
    const live = aRound({ state: 'live', agenda, currentItemId: first.id });
    expect(nextStepWords(aRound())).toBe('Begin the round');
    expect(nextStepWords({ ...live, phase: 'clarify' })).toBe('Next: suggest');
    expect(nextStepWords({ ...live, phase: 'summarise' })).toBe('Next item: H4T-9XC');
    expect(nextStepWords({ ...live, agenda: [{ ...first, state: 'current' }], phase: 'summarise' })).toBe('End this item');
    expect(nextStepWords({ ...live, agenda: [first], currentItemId: null })).toBeNull();
  });

  it('goes on with a case that a break interrupted, before anything else', () => {
    const round = aRound({ state: 'live', agenda: [second, first], currentItemId: null, suspended: [{ itemId: second.id, phase: 'suggest', leftMs: 60_000, peersClosed: false }] });
    expect(nextStepWords(round)).toBe('Go on with case H4T-9XC');
  });

  it('names the cases with an open question', () => {
    const said = { id: first.id, kind: 'question' as const, text: 'How long?', by: aMemberRef(), at: round0.startsAt, answered: false, also: [], outOfTurn: false, itemId: first.id };
    expect(finishReview({ ...round0, contributions: [said] }).look).toEqual(['Not every question was answered: case QK7-M2P']);
  });
});
