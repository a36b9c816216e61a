import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decideFile, listCaseFiles, readFileText, redactFilePage, releaseCase, sectionNames, submitCase } from '@without-walls/contracts';
import { aDraft, attestation } from '../testing/cases.js';
import { aPdf } from '../testing/made-files.js';
import { pictureOf, uploaded } from '../testing/uploads.js';
import { type Caller, World } from '../testing/world.js';

describe('a file of a case', () => {
  let world: World;
  let gp: Caller;
  let coordinator: Caller;
  let expert: Caller;
  beforeAll(async () => {
    world = await World.open();
    gp = await world.member({ roles: ['presenter'], name: 'Ada Okafor' });
    coordinator = await world.member({ roles: ['coordinator'], name: 'Cleo Marsh' });
    expert = await world.member({ roles: ['mdt'], discipline: 'psychologist' });
  });
  afterAll(() => world.close());

  it('goes from upload through quarantine and the second look to pages that the hub reads', async () => {
    const draft = await aDraft(gp);
    const { id } = await uploaded(world, gp, draft.id, 'letter for mrs whitcombe.pdf', await aPdf('Seen by Mrs Whitcombe in clinic. Pain for two years.', 'Walks for ten minutes.'));
    expect((await gp.call(listCaseFiles, { params: { id: draft.id } })).items).toMatchObject([{ id, label: 'File 1', kind: 'pdf', state: 'waiting' }]);
    await world.quiet();
    const [file] = (await gp.call(listCaseFiles, { params: { id: draft.id } })).items;
    expect(file).toMatchObject({ state: 'checked', inside: { mustGo: 1, scan: false } });
    expect(file!.pages).toHaveLength(2);
    expect(file!.inside!.nameMarks.length).toBeGreaterThan(0);
    const { version } = await gp.call(submitCase, { params: { id: draft.id }, body: { version: draft.version, attestation } });
    const release = { version, urgency: 'routine', lookedAt: [...sectionNames] };
    expect((await coordinator.refused(releaseCase, 'files_undecided', { params: { id: draft.id }, body: release })).state).toEqual([{ id, label: 'File 1', state: 'checked' }]);
    await coordinator.refused(decideFile, 'identifiers_found', { params: { id }, body: { version: file!.version, decision: 'share', pagesSeen: [1, 2], marksSeen: 0 } });
    const text = await coordinator.call(readFileText, { params: { id, page: 1 } });
    const boxes = text.marks.filter((mark) => mark.tier === 'block').flatMap((mark) => mark.boxes);
    expect(boxes).toHaveLength(1);
    const burnt = await coordinator.call(redactFilePage, { params: { id, page: 1 }, body: { version: file!.version, rectangles: boxes } });
    expect((await coordinator.call(readFileText, { params: { id, page: 1 } })).text).toContain('[blacked out]');
    await coordinator.call(decideFile, { params: { id }, body: { version: burnt.version, decision: 'share', pagesSeen: [1, 2], marksSeen: 0 } });
    await coordinator.call(releaseCase, { params: { id: draft.id }, body: release });
    const [shared] = (await expert.call(listCaseFiles, { params: { id: draft.id } })).items;
    expect(shared).toMatchObject({ label: 'File 1', state: 'shared', inside: null });
    expect((await expert.call(readFileText, { params: { id, page: 1 } })).text).not.toContain('Whitcombe');
    const picture = await pictureOf(world, expert, id, 1);
    expect(picture).toMatchObject({ status: 200, headers: { 'content-type': 'image/webp', 'cache-control': 'private, no-store' } });
  });
});
