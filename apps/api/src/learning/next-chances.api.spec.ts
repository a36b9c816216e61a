import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { endNextChance, readWishes, setWishes } from '@without-walls/contracts';
import { PastAttendanceService } from '../attendance/past-attendance.service.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type MadeCurriculum, aCurriculum, today } from '../testing/curricula.js';
import { type Caller, World } from '../testing/world.js';
import { NextChancesService } from './next-chances.service.js';

describe('the next chance of a missed lecture', () => {
  let world: World;
  let educator: Caller;
  let ana: Caller;
  let ben: Caller;
  let made: MadeCurriculum;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    const networkId = await world.addNetwork();
    educator = await world.member({ roles: ['educator'], networkId });
    ana = await world.member({ roles: ['presenter'], networkId, name: 'Ana Ruiz' });
    ben = await world.member({ roles: ['presenter'], networkId, name: 'Ben Okoro' });
    made = await aCurriculum(world, educator, { weeksAgo: 6 });
    const held = (await world.app.get(CurriculumReader).slots(made.id, '2000-01-01', today())).filter((slot) => slot.kind === 'held');
    const actor = { memberId: educator.memberId, networkId } as Actor;
    await world.app.get(PastAttendanceService).takeOver(actor, held[0]!, new Map([[ana.memberId, 20]]));
    await world.app.get(PastAttendanceService).takeOver(actor, held[1]!, new Map([[ben.memberId, 20]]));
  });
  afterAll(() => world.close());

  const run = async () => {
    const service = world.app.get(NextChancesService);
    await Promise.all([service.tell(), service.tell()]);
    await world.quiet();
  };
  const mailsTo = (who: Caller) => world.app.get(Database).query<{ subject: string; text: string }>('SELECT m.subject, m.text FROM mail_messages m JOIN accounts a ON a.email = m.recipient JOIN members p ON p.account_id = a.id WHERE p.id = $1', [who.memberId]);

  it('is written once to who learns this ring and was not there, with its date and a way to end it', async () => {
    await run();
    await run();
    const [mail, ...others] = await mailsTo(ana);
    const missed = (await made.slots()).find((slot) => slot.lecture?.position === 2 && slot.day > today())!;
    expect(mail!.subject).toBe(`“${missed.lecture!.title}” comes round again`);
    expect(mail!.text).toContain('Europe/London');
    expect(others).toEqual([]);
    expect(await mailsTo(ben)).toEqual([]);
    expect(await mailsTo(educator)).toEqual([]);
    const token = /\/no-more\/(\S+)/.exec(mail!.text)![1]!;
    await world.visitor().refused(endNextChance, 'not_found', { params: { token: `${token.slice(0, -2)}xx` } });
    await world.visitor().call(endNextChance, { params: { token } });
    expect(await ana.call(readWishes, {})).toEqual({ nextChance: false });
  });

  it('is not written to who has made the lecture up', async () => {
    const missed = (await made.slots()).find((slot) => slot.kind === 'held' && slot.lecture?.position === 2)!;
    await world.app.get(Database).query("INSERT INTO made_up_lectures (id, network_id, member_id, lecture_id, lecture_version, via, minutes, at) VALUES (gen_random_uuid(), $1, $2, $3, 1, 'recording-quiz', 20, now())", [ana.networkId, ana.memberId, missed.lecture!.id]);
    await run();
    expect(await mailsTo(ana)).toEqual([]);
  });

  it('is written to who had it once, when that counts no longer', async () => {
    const missed = (await made.slots()).find((slot) => slot.kind === 'held' && slot.lecture?.position === 2)!;
    const db = world.app.get(Database);
    await db.query("INSERT INTO made_up_lectures (id, network_id, member_id, lecture_id, lecture_version, via, minutes, at) VALUES (gen_random_uuid(), $1, $2, $3, 1, 'recording', 20, now())", [ana.networkId, ana.memberId, missed.lecture!.id]);
    await db.query('UPDATE lectures SET counts_from_version = 2, version = 2 WHERE id = $1', [missed.lecture!.id]);
    await run();
    expect(await mailsTo(ana)).toHaveLength(1);
  });

  it('is not written to who does not want it', async () => {
    await ana.call(setWishes, { body: { nextChance: false } });
    await run();
    expect(await mailsTo(ana)).toEqual([]);
  });
});
