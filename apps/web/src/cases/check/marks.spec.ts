import { describe, expect, it } from '@jest/globals';
import { emptyCase, type CaseContent } from '@without-walls/contracts';
import { noNames, type CarriedNames, type DetectOptions, type Span } from '@without-walls/deidentify';
import { CaseCheck } from './case-check';
import type { Found } from './detect.worker';
import { countMarks, keptByServer, liveMarks, nextOpen } from './live-marks';
import { shiftMarks } from './shift';
import { withSpace } from './type-into';

const span = (start: number, end: number, tier: Span['tier'] = 'block', rule = 'name.title'): Span => ({ start, end, tier, rule, type: 'NAME', score: 1, reason: 'Title and name', replacement: 'the person', alternatives: [] });
const withStory = (story: string): CaseContent => ({ ...emptyCase(), pain: { ...emptyCase().pain, story } });
const noServer = { content: emptyCase(), check: { ruleset: 'r', at: '', block: 0, warn: 0, undecided: 0, hint: 0, marks: [] } };

describe('shiftMarks', () => {
  it('moves marks behind an edit, leaves those before it, drops those it touches', () => {
    const marks = [span(0, 3), span(8, 11), span(16, 19)];
    expect(shiftMarks(marks, 'Ann and  Bob and Cy.', 'Ann and Bob and Cy.').map(({ start, end }) => [start, end])).toEqual([[0, 3], [15, 18]]);
    expect(shiftMarks([span(4, 7)], 'saw Ann', 'we saw Ann').map(({ start }) => start)).toEqual([7]);
    expect(shiftMarks([span(4, 7)], 'saw Ann', 'saw Anna')).toEqual([expect.objectContaining({ start: 4, end: 7 })]);
  });
});

describe('withSpace', () => {
  it('takes one space along when words are left out', () => {
    expect(withSpace('saw Ann today', 4, 7, '')).toEqual({ start: 4, end: 8 });
    expect(withSpace('saw Ann.', 4, 7, '')).toEqual({ start: 4, end: 7 });
    expect(withSpace('saw Ann today', 4, 7, 'her')).toEqual({ start: 4, end: 7 });
  });
});

describe('liveMarks', () => {
  const content = withStory('Mrs Evans met Tinel and Tinel');
  const found = new Map([['pain:story', [span(0, 9), span(14, 19, 'warn', 'sweep'), span(24, 29, 'warn', 'sweep')]]]);

  it('counts what must go and what waits for a decision', () => {
    expect(countMarks(liveMarks(content, found, noServer, new Map()))).toEqual({ block: 1, undecided: 2, hint: 0 });
  });

  it('takes one decision for the same words everywhere, but never for what must go', () => {
    const check = { ...noServer.check, marks: [{ section: 'pain' as const, field: 'story', start: 14, end: 19, type: 'NAME', tier: 'warn' as const, rule: 'sweep', reason: '', replacement: '', decided: 'not-an-identifier' as const }] };
    const kept = keptByServer({ content, check });
    const blocked = new Map([...kept, ['name.title|mrs evans', 'kept-with-reason' as const]]);
    expect(countMarks(liveMarks(content, found, noServer, blocked))).toEqual({ block: 1, undecided: 0, hint: 0 });
  });

  it('adds what only the server knows while the text is as the server saw it', () => {
    const check = { ...noServer.check, marks: [{ section: 'pain' as const, field: 'story', start: 0, end: 3, type: 'NAME', tier: 'block' as const, rule: 'known', reason: '', replacement: '', decided: null }] };
    const view = { content: withStory('Ann came'), check };
    expect(liveMarks(withStory('Ann came'), new Map(), view, new Map())).toHaveLength(1);
    expect(liveMarks(withStory('Anna came'), new Map(), view, new Map())).toHaveLength(0);
  });

  it('finds the next open mark after the caret and comes round to the first', () => {
    const marks = liveMarks(content, found, noServer, new Map());
    expect(nextOpen(marks, { section: 'pain', field: 'story', at: 10 })?.start).toBe(14);
    expect(nextOpen(marks, { section: 'pain', field: 'story', at: 29 })?.start).toBe(0);
    expect(nextOpen(marks, { section: 'local', field: 'available', at: 0 })?.start).toBe(0);
    expect(nextOpen([], null)).toBeNull();
  });
});

describe('CaseCheck', () => {
  it('carries marks along at once and drops an answer that typing has overtaken', async () => {
    const answers: ((found: Found) => void)[] = [];
    const check = new CaseCheck(() => new Promise((resolve) => answers.push(resolve)), {});
    check.update(withStory('saw Ann'));
    answers[0]?.({ spans: [span(4, 7)], names: noNames });
    await new Promise((resolve) => setTimeout(resolve, 0));
    check.update(withStory('I saw Ann'));
    expect(check.snapshot().get('pain:story')?.[0]).toMatchObject({ start: 6, end: 9 });
    check.again(withStory('I saw Ann'));
    check.update(withStory('I saw'));
    answers[1]?.({ spans: [span(6, 9)], names: noNames });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(check.snapshot().get('pain:story')).toEqual([]);
    expect(check.busy).toBe(true);
  });

  it('searches the other fields again when one brought a name, and when that name is gone', async () => {
    const asked: { text: string; carried: CarriedNames | undefined }[] = [];
    const look = async (text: string, { carried }: DetectOptions): Promise<Found> => {
      asked.push({ text, carried });
      return { spans: [], names: text.includes('Kowalczyk') ? { words: ['kowalczyk'], initials: [] } : noNames };
    };
    const settled = () => new Promise((resolve) => setTimeout(resolve, 300));
    const check = new CaseCheck(look, {});
    const content = { ...withStory('then kowalczyk left'), questions: { ...emptyCase().questions, useful: 'Mrs Kowalczyk asks.' } };
    check.update(content);
    await settled();
    expect(asked.filter((one) => one.text === 'then kowalczyk left').at(-1)?.carried).toEqual({ words: ['kowalczyk'], initials: [] });
    const before = asked.length;
    check.update({ ...content, questions: { ...content.questions, useful: '' } });
    await settled();
    expect(asked.slice(before)).toEqual([{ text: 'then kowalczyk left', carried: undefined }]);
  });
});
