import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { emptyCase, sectionNames, type SectionName } from '@without-walls/contracts';
import { ApiError, OfflineError } from '../../app/api/errors';
import { Draft } from './draft';

type Sent = { section: string; version: number; value: unknown };
const versions = (all: number) => Object.fromEntries(sectionNames.map((name) => [name, all])) as Record<SectionName, number>;
const view = () => ({ content: emptyCase(), versions: versions(0) });
const local = (available: string) => ({ available, barriers: '' });
const stale = (value: unknown) => new ApiError({ code: 'stale_version', status: 409, title: '', state: { version: 5, value, by: null, at: '2026-11-22T10:00:00.000Z' } });

/** A draft whose saves are answered one by one by `answers`; after the last, every save succeeds. */
function draftWith(...answers: (Error | null)[]) {
  const sent: Sent[] = [];
  const draft = new Draft(view(), async (section, version, value) => {
    sent.push({ section, version, value });
    const answer = answers.shift();
    if (answer) throw answer;
    return { version: version + 1, savedAt: '2026-11-22T10:00:00.000Z' };
  });
  return { draft, sent };
}

describe('Draft', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('saves a section once its typing pauses, naming the version it began from', async () => {
    const { draft, sent } = draftWith();
    draft.edit('local', local('a'));
    draft.edit('local', local('ab'));
    expect(draft.snapshot()).toMatchObject({ allSaved: false, states: { local: 'waiting' } });
    await jest.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([{ section: 'local', version: 0, value: local('ab') }]);
    expect(draft.snapshot().allSaved).toBe(true);
    draft.edit('local', local('abc'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(sent[1]?.version).toBe(1);
  });

  it('keeps the words and tries again until the server can be reached', async () => {
    const { draft, sent } = draftWith(new OfflineError(), new OfflineError());
    draft.edit('local', local('kept'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(draft.snapshot()).toMatchObject({ states: { local: 'held' }, content: { local: local('kept') } });
    await jest.advanceTimersByTimeAsync(9000);
    expect(sent).toHaveLength(3);
    expect(draft.snapshot().allSaved).toBe(true);
  });

  it('shows both texts when another window saved, and overwrites nothing before the choice', async () => {
    const { draft, sent } = draftWith(stale(local('theirs')));
    draft.edit('local', local('mine'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(draft.snapshot()).toMatchObject({ states: { local: 'conflict' }, conflicts: { local: { value: local('theirs') } }, content: { local: local('mine') } });
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await draft.flush()).toBe(false);
    expect(sent).toHaveLength(1);
    draft.settle('local', 'mine');
    await jest.advanceTimersByTimeAsync(10);
    expect(sent[1]).toEqual({ section: 'local', version: 5, value: local('mine') });
  });

  it('takes the other text by choice, without sending anything', async () => {
    const { draft, sent } = draftWith(stale(local('theirs')));
    draft.edit('local', local('mine'));
    await jest.advanceTimersByTimeAsync(1000);
    draft.settle('local', 'theirs');
    expect(draft.snapshot()).toMatchObject({ allSaved: true, content: { local: local('theirs') } });
    expect(sent).toHaveLength(1);
  });

  it('knows its own words again when the answer to a save was lost', async () => {
    const { draft } = draftWith(new OfflineError(), stale(local('mine')));
    draft.edit('local', local('mine'));
    await jest.advanceTimersByTimeAsync(9000);
    expect(draft.snapshot()).toMatchObject({ allSaved: true, conflicts: {} });
  });

  it('adopts newer text of the server only where nobody writes here', () => {
    const { draft } = draftWith();
    draft.edit('local', local('mine'));
    const newer = { ...emptyCase(), local: local('theirs'), matters: { ownWords: 'from elsewhere', personAgrees: null } };
    draft.adopt({ content: newer, versions: versions(3) });
    expect(draft.snapshot().content).toMatchObject({ local: local('mine'), matters: { ownWords: 'from elsewhere' } });
  });
});
