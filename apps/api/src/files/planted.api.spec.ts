import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type FilePart, decideFile, latestRecheck, listCaseFiles, readFileText, releaseCase, sectionNames, startRecheck, submitCase } from '@without-walls/contracts';
import sharp from 'sharp';
import { CaseFilesReader } from './case-files.reader.js';
import { Database } from '../platform/database/database.js';
import { aDraft, attestation } from '../testing/cases.js';
import { aPdf, aPdfWithAPast, aPicture, aPlantedDocx, aPlantedPdf, docxPlaces } from '../testing/made-files.js';
import { pictureOf, refusedUpload, uploaded } from '../testing/uploads.js';
import { type Caller, World } from '../testing/world.js';

/** A word that stands in every place of a file where words can hide, and may be in nothing that leaves. */
const planted = 'kumquatsecret';
const holds = (bytes: Buffer): boolean => [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')].some((text) => text.toLowerCase().includes(planted));

async function aPhotograph(kind: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const exif = { IFD0: { ImageDescription: planted, Artist: planted, Copyright: planted }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
  return sharp(await aPicture(kind)).withExif(exif).withXmp(`<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${planted}</note></x:xmpmeta><?xpacket end="w"?>`)[kind]().toBuffer();
}

describe('what hides in a file', () => {
  let world: World;
  let gp: Caller;
  let coordinator: Caller;
  let expert: Caller;
  beforeAll(async () => {
    world = await World.open();
    gp = await world.member({ roles: ['presenter'] });
    coordinator = await world.member({ roles: ['coordinator'] });
    expert = await world.member({ roles: ['mdt'] });
  });
  afterAll(() => world.close());

  const filesOf = async (who: Caller, caseId: string) => (await who.call(listCaseFiles, { params: { id: caseId } })).items;

  /** Everything of a file that a reader of the case can get, as bytes. */
  async function leaves(name: string, bytes: Uint8Array): Promise<Buffer> {
    const draft = await aDraft(gp);
    const { id } = await uploaded(world, gp, draft.id, name, bytes);
    await world.quiet();
    const { version } = await gp.call(submitCase, { params: { id: draft.id }, body: { version: draft.version, attestation } });
    const [file] = await filesOf(coordinator, draft.id);
    expect(file).toMatchObject({ id, state: 'checked' });
    await coordinator.call(decideFile, { params: { id }, body: { version: file!.version, decision: 'share', pagesSeen: file!.pages.map((page) => page.number), marksSeen: file!.inside!.undecided } });
    await coordinator.call(releaseCase, { params: { id: draft.id }, body: { version, urgency: 'routine', lookedAt: [...sectionNames] } });
    const [shared] = await filesOf(expert, draft.id);
    const parts: Buffer[] = [Buffer.from(JSON.stringify(shared))];
    for (const page of shared!.pages) {
      parts.push(Buffer.from(JSON.stringify(await expert.call(readFileText, { params: { id, page: page.number } }))));
      if (page.kind === 'image') parts.push((await pictureOf(world, expert, id, page.number)).bytes);
    }
    return Buffer.concat(parts);
  }

  it.each(['jpeg', 'png', 'webp'] as const)('does not leave with a %s: what is shown is a picture made anew', async (kind) => {
    const photograph = await aPhotograph(kind);
    expect(holds(photograph)).toBe(true);
    expect(holds(await leaves(`${planted}.${kind}`, photograph))).toBe(false);
  });

  it('does not leave with a PDF: properties, annotations, attachments, fields, layers and what is drawn outside the page', async () => {
    const pdf = Buffer.from(await aPlantedPdf('Walks for ten minutes.', (place) => `${planted}${place}`));
    expect(holds(pdf)).toBe(true);
    const left = await leaves(`${planted}.pdf`, pdf);
    // White letters are on the page: they are shown to the second look as words of it, so that nobody overlooks them.
    expect(left.toString('latin1').replaceAll(`${planted}white`, '').includes(planted)).toBe(false);
  });

  it('does not leave with an earlier revision of a PDF', async () => {
    const pdf = Buffer.from(await aPdfWithAPast('Walks for ten minutes.', planted));
    expect(holds(await leaves('letter.pdf', pdf))).toBe(false);
  });

  it('does not leave with a Word document, from any of its parts', async () => {
    const docx = Buffer.from(await aPlantedDocx('Sleeps badly.', (place) => `${planted}${place}`));
    const left = await leaves(`${planted}.docx`, docx);
    const still = docxPlaces.filter((place) => left.toString('utf8').includes(`${planted}${place}`));
    expect(still).toEqual([]);
    expect(left.toString('utf8')).toContain('Sleeps badly.');
  });

  it('is found and told by part, without its words', async () => {
    const draft = await aDraft(gp);
    await uploaded(world, gp, draft.id, 'letter.docx', await aPlantedDocx('Sleeps badly.', () => 'Mrs Margaret Whitcombe'));
    await world.quiet();
    const [file] = await filesOf(gp, draft.id);
    const parts = new Set<FilePart>(file!.inside!.findings.map((finding) => finding.part));
    expect([...parts]).toEqual(expect.arrayContaining(['deletions', 'comments', 'headers', 'hidden', 'properties', 'alt-text', 'authors']));
    expect(JSON.stringify(file)).not.toContain('Whitcombe');
  });

  it('is searched again on the pages of released cases when the rules change', async () => {
    const draft = await aDraft(gp);
    const { id } = await uploaded(world, gp, draft.id, 'letter.docx', await aPlantedDocx('Sleeps badly.', () => 'x'));
    await world.quiet();
    const { version } = await gp.call(submitCase, { params: { id: draft.id }, body: { version: draft.version, attestation } });
    const [file] = await filesOf(coordinator, draft.id);
    await coordinator.call(decideFile, { params: { id }, body: { version: file!.version, decision: 'share', pagesSeen: file!.pages.map((page) => page.number), marksSeen: file!.inside!.undecided } });
    await coordinator.call(releaseCase, { params: { id: draft.id }, body: { version, urgency: 'routine', lookedAt: [...sectionNames] } });
    jest.spyOn(world.app.get(CaseFilesReader), 'sharedTexts').mockImplementation((caseId) => Promise.resolve(caseId === draft.id ? [{ fileId: id, page: 1, text: 'Seen with Mrs Margaret Whitcombe.' }] : []));
    await coordinator.call(startRecheck);
    await world.quiet();
    expect(await coordinator.call(latestRecheck)).toMatchObject({ recheck: { held: 1 } });
    await expert.refused(listCaseFiles, 'not_found', { params: { id: draft.id } });
  });

  it('is in no row, job or kept answer in the clear', async () => {
    const tables = await world.app.get(Database).query<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'");
    const found: string[] = [];
    for (const { name } of tables) if ((await world.app.get(Database).query(`SELECT 1 FROM ${name} AS t WHERE t::text ILIKE '%' || $1 || '%' LIMIT 1`, [planted])).length > 0) found.push(name);
    expect(found).toEqual([]);
  });

  it('keeps a file in quarantine that cannot be looked into, and does not take what it does not know', async () => {
    const draft = await aDraft(gp);
    const broken = Buffer.from(await aPdf('Walks.'));
    broken.fill(0x20, 60, broken.length - 60);
    await uploaded(world, gp, draft.id, 'broken.pdf', broken);
    await world.quiet();
    expect(await filesOf(gp, draft.id)).toMatchObject([{ state: 'held', pages: [], can: { examine: true } }]);
    for (const [bytes, why] of [[Buffer.alloc(0), 'empty'], [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'], [Buffer.from('MZ something'), 'unknown']] as const) {
      expect((await refusedUpload(world, gp, draft.id, 'x.pdf', bytes, 'file_refused')).state).toEqual({ why });
    }
    const { version } = await gp.call(submitCase, { params: { id: draft.id }, body: { version: draft.version, attestation } });
    await coordinator.refused(releaseCase, 'files_undecided', { params: { id: draft.id }, body: { version, urgency: 'routine', lookedAt: [...sectionNames] } });
  });
});
