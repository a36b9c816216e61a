import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Phase, acknowledgeLetter, commandRound, finishRound, joinRound, leaveRound, listCases, listLetters, openRound, readCase, readLetter, readRound, readSession, roundEvents } from '@without-walls/contracts';
import { applyEvents, emptyRound } from '@without-walls/domain';
import { anOpenRound, fieldsFor, inPhase, putting } from '../testing/rounds.js';
import { Database } from '../platform/database/database.js';
import { Clock } from '../platform/clock/clock.js';
import { RoundEntity } from './round.entity.js';
import { RoundsJobs } from './rounds.jobs.js';
import { World } from '../testing/world.js';

describe('a round', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('goes from the open room to signed letters in one press of Finish', async () => {
    const round = await anOpenRound(world, 2);
    const [first, second] = round.items;
    await inPhase(round, first!, 'recommend');
    await round.command(round.hub, putting(fieldsFor(first!)));
    await round.command(round.facilitator, putting(fieldsFor(first!, { text: 'Review the two muscle relaxants with the pharmacist.', domain: 'medicines', owner: 'pharmacist' })));
    const done = await round.facilitator.call(finishRound, { params: { id: round.id } });
    expect(done).toEqual({ letters: 1, followUps: 4, relisted: 1 });
    await world.quiet();

    const { items } = await round.presenter.call(listLetters);
    const letter = await round.presenter.call(readLetter, { params: { id: items[0]!.id } });
    expect(letter.body).toMatchObject({ caseCode: first!.case!.code, signedBy: { name: round.facilitator.name }, to: { name: round.presenter.name } });
    expect(letter.body.number).toMatch(/^L-\d{4}-\d{4}$/);
    expect(letter.body.recommendations.map((row) => row.domain)).toEqual(['physical', 'medicines']);
    expect(letter.body.advisers.map((one) => one.name).sort()).toEqual([round.hub.name, round.facilitator.name].sort());
    expect(letter).toMatchObject({ delivery: 'sent', can: { acknowledge: true, followUp: true } });
    expect(letter.followUps).toHaveLength(4);

    expect(await round.presenter.call(readCase, { params: { id: first!.case!.id } })).toMatchObject({ state: 'advised', letter: { id: letter.id } });
    expect(await round.presenter.call(readCase, { params: { id: second!.case!.id } })).toMatchObject({ state: 'released', session: null });
    expect(await round.facilitator.call(readSession, { params: { id: round.session.id } })).toMatchObject({ state: 'ended', agenda: [{ state: 'done', minutes: 20, minutesUsed: expect.any(Number) }, { state: 'not-reached' }] });
    await round.presenter.call(acknowledgeLetter, { params: { id: letter.id } });
    await round.presenter.refused(acknowledgeLetter, 'wrong_state', { params: { id: letter.id } });
  });

  it('names on a letter who was there while its case was on, and who differs by the name they have', async () => {
    const round = await anOpenRound(world, 2);
    const [first, second] = round.items;
    const early = await world.member({ roles: ['mdt'], discipline: 'psychologist', name: 'Chiamaka Eze' });
    await early.call(joinRound, { params: { id: round.id } });
    await inPhase(round, first!, 'recommend');
    await early.call(leaveRound, { params: { id: round.id } });
    await round.command(round.hub, putting(fieldsFor(first!)));
    await round.command(round.facilitator, { type: 'start-item', itemId: second!.id, expectedVersion: await round.timerVersion() });
    const phase = async (next: Phase) => round.command(round.facilitator, { type: 'change-phase', phase: next, expectedVersion: await round.timerVersion() });
    await phase('recommend');
    const dissent = [{ memberId: round.hub.memberId, name: 'Mrs Evans of Bala', reason: 'Too early.' }];
    await round.command(round.facilitator, putting(fieldsFor(second!, { dissent })));
    await round.facilitator.call(finishRound, { params: { id: round.id }, body: { withoutQuorum: 'A rehearsal' } });
    await world.quiet();
    const letters = (await round.presenter.call(listLetters, { query: { limit: 100 } })).items;
    const bodyOf = async (caseId: string) => (await round.presenter.call(readLetter, { params: { id: letters.find((one) => one.caseId === caseId)!.id } })).body;
    const advisers = async (caseId: string) => (await bodyOf(caseId)).advisers.map((one) => one.name).sort();
    expect(await advisers(first!.case!.id)).toEqual([early.name, round.hub.name, round.facilitator.name].sort());
    expect(await advisers(second!.case!.id)).toEqual([round.hub.name, round.facilitator.name].sort());
    expect((await bodyOf(second!.case!.id)).recommendations[0]!.dissent).toEqual([{ ...dissent[0], name: round.hub.name }]);
  });

  it('opens one room however often and by whomever it is opened', async () => {
    const round = await anOpenRound(world);
    const again = await Promise.all([1, 2, 3].map(() => round.facilitator.call(openRound, { params: { id: round.session.id } })));
    expect(new Set(again.map((one) => one.id))).toEqual(new Set([round.id]));
  });

  it('has one effect when Finish is pressed twice at the same moment, and answers the same later', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'recommend');
    await round.command(round.hub, putting(fieldsFor(round.items[0]!)));
    const answers = await Promise.all([1, 2, 3].map(() => round.facilitator.call(finishRound, { params: { id: round.id } })));
    answers.push(await round.facilitator.call(finishRound, { params: { id: round.id } }));
    for (const answer of answers) expect(answer).toEqual({ letters: 1, followUps: 2, relisted: 0 });
    const letters = (await round.presenter.call(listLetters)).items.filter((row) => row.caseId === round.items[0]!.case!.id);
    expect(letters).toHaveLength(1);
  });

  it('keeps why it was signed although a discipline was missing, and no name in it', async () => {
    const round = await anOpenRound(world);
    const trainee = await world.member({ roles: ['trainee'], discipline: 'psychologist', name: 'Oskar Lindqvist' });
    await trainee.call(joinRound, { params: { id: round.id } });
    await inPhase(round, round.items[0]!, 'recommend');
    await round.command(round.hub, putting(fieldsFor(round.items[0]!)));
    // Who sits with the team sees its case and asks, and neither advises nor stands for their discipline.
    await trainee.call(readCase, { params: { id: round.items[0]!.case!.id } });
    await round.command(trainee, { type: 'raise-hand', kind: 'question' });
    await trainee.refused(commandRound, 'forbidden', { params: { id: round.id }, body: { commandId: randomUUID(), command: putting(fieldsFor(round.items[0]!)) } });
    await round.facilitator.refused(finishRound, 'identifiers_found', { params: { id: round.id }, body: { withoutQuorum: 'Mr Whitcombe could not wait.' } });
    expect((await round.state()).state).toBe('live');
    await round.facilitator.call(finishRound, { params: { id: round.id }, body: { withoutQuorum: 'The psychologist is ill.' } });
    const { quorum } = await world.app.get(Database).manager.findOneByOrFail(RoundEntity, { id: round.id });
    expect(quorum).toMatchObject({ met: false, override: 'The psychologist is ill.', missing: expect.arrayContaining(['psychologist']) });
  });

  it('is closed by itself when everybody has left and nobody finishes it: nothing is signed, every case is back on the list, who led is told, once', async () => {
    const round = await anOpenRound(world, 2);
    const item = round.items[0]!;
    await inPhase(round, item, 'recommend');
    await round.command(round.hub, putting(fieldsFor(item)));
    for (const who of [round.presenter, round.coordinator, round.facilitator, round.hub]) await who.call(leaveRound, { params: { id: round.id } });
    const query = <T>(sql: string, parameters: unknown[] = [round.id]): Promise<T[]> => world.app.get(Database).query<T>(sql, parameters);
    const [{ at: lastLeft }] = (await query<{ at: Date }>('SELECT max(at) AS at FROM round_events WHERE round_id = $1')) as [{ at: Date }];
    const endForgotten = () => world.app.get(RoundsJobs).endForgotten();
    await endForgotten();
    expect((await round.state()).state).toBe('live');
    const now = jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + 6 * 3_600_000));
    await Promise.all([endForgotten(), endForgotten()]);
    await endForgotten();
    now.mockRestore();
    expect(await round.state()).toMatchObject({ state: 'ended', endedAt: lastLeft.toISOString(), recommendations: [{ text: fieldsFor(item).text }] });
    expect(await query("SELECT 1 FROM round_events WHERE round_id = $1 AND type = 'round.finished'")).toHaveLength(1);
    expect(await query("SELECT 1 FROM audit_entries WHERE subject_id = $1 AND action = 'round.forgotten'")).toHaveLength(1);
    expect(await query('SELECT state, letter_id AS letter FROM cases WHERE id = ANY($1)', [round.session.cases.map((one) => one.id)])).toEqual([1, 2].map(() => ({ state: 'released', letter: null })));
    expect(await query("SELECT 1 FROM mail_messages WHERE subject = 'A round that was not finished is closed' AND strpos(text, $1) > 0", [round.session.id])).toHaveLength(1);
  });

  it('tells a stale command how things stand, and changes nothing', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'clarify');
    const before = await round.state();
    const problem = await round.facilitator.refused(commandRound, 'stale_version', { params: { id: round.id }, body: { commandId: randomUUID(), command: { type: 'change-phase', phase: 'suggest', expectedVersion: 0 } } });
    expect(problem.state).toMatchObject({ phase: 'clarify', timer: { version: before.timer!.version } });
    expect(await round.state()).toEqual(before);
  });

  it('does a command once, however often it is sent', async () => {
    const round = await anOpenRound(world);
    const commandId = randomUUID();
    const seqs = await Promise.all([1, 2, 3].map(() => round.command(round.hub, { type: 'raise-hand', kind: 'question' }, commandId)));
    expect(new Set(seqs).size).toBe(1);
    expect((await round.state()).queue).toHaveLength(1);
  });

  it('can be folded again from its log, in parts of any size', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'summarise');
    const snapshot = await round.state();
    let state = emptyRound(round.id, round.session.id, snapshot.startsAt);
    for (let since = 0; since < snapshot.seq; since = state.seq) {
      const { events } = await round.hub.call(roundEvents, { params: { id: round.id }, query: { since } });
      state = applyEvents(state, events.slice(0, 3)).state;
    }
    expect(state).toEqual(snapshot);
  });

  it('tells nobody who chose what in a poll, and keeps it in the log', async () => {
    const round = await anOpenRound(world);
    const params = { id: round.id };
    await round.command(round.facilitator, { type: 'start' });
    await round.command(round.facilitator, { type: 'open-poll', question: 'Was it clear?', options: ['Yes', 'No'] });
    const pollId = (await round.state()).polls[0]!.id;
    for (const option of [0, 1]) await round.command(round.hub, { type: 'choose', pollId, option });
    const [mine, theirs] = await Promise.all([round.hub, round.presenter].map((who) => who.call(readRound, { params })));
    expect(theirs!.state.polls[0]!.choices).toEqual({ [mine!.voter]: 1 });
    expect([mine!.voter, theirs!.voter]).not.toContain(round.hub.memberId);
    const { events } = await round.presenter.call(roundEvents, { params, query: { since: 0 } });
    expect(events.filter((event) => event.type === 'poll.chosen').map((event) => event.actorId)).toEqual([null, null]);
    expect(JSON.stringify(events.filter((event) => event.type.startsWith('poll.')))).not.toContain(round.hub.memberId);
    const kept = await world.app.get(Database).query<{ actor: string }>("SELECT actor_id AS actor FROM round_events WHERE round_id = $1 AND type = 'poll.chosen'", [round.id]);
    expect(kept.map((row) => row.actor)).toEqual([round.hub.memberId, round.hub.memberId]);
  });

  it('is not there for other networks, and closed to members without a place in it', async () => {
    const round = await anOpenRound(world);
    const elsewhere = await world.member({ roles: ['facilitator', 'mdt', 'coordinator'], networkId: await world.addNetwork() });
    await elsewhere.refused(readRound, 'not_found', { params: { id: round.id } });
    await elsewhere.refused(commandRound, 'not_found', { params: { id: round.id }, body: { commandId: randomUUID(), command: { type: 'start' } } });
    await elsewhere.refused(openRound, 'not_found', { params: { id: round.session.id } });
    await elsewhere.refused(finishRound, 'not_found', { params: { id: round.id } });
    const bystander = await world.member({ roles: ['presenter'] });
    await bystander.refused(readRound, 'forbidden', { params: { id: round.id } });
  });

  it('lets an observer listen and nothing else', async () => {
    const round = await anOpenRound(world);
    const observer = await world.member({ roles: ['observer'] });
    expect((await observer.call(readRound, { params: { id: round.id } })).can).toEqual({ facilitate: false, recommend: false, contribute: false, speak: false });
    await observer.refused(commandRound, 'read_only', { params: { id: round.id }, body: { commandId: randomUUID(), command: { type: 'raise-hand', kind: 'hand' } } });
    await observer.refused(finishRound, 'forbidden', { params: { id: round.id } });
  });

  it('stops an identifier in advice and in a question before anyone sees it', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'recommend');
    const before = await round.state();
    const text = 'Ring the daughter on 07700 900123 about the plan.';
    const send = (command: unknown) => round.hub.refused(commandRound, 'identifiers_found', { params: { id: round.id }, body: { commandId: randomUUID(), command } });
    await send(putting(fieldsFor(round.items[0]!, { text })));
    await send(putting(fieldsFor(round.items[0]!, { rationale: text })));
    await send({ type: 'contribute', kind: 'question', text });
    expect((await round.state()).seq).toBe(before.seq);
  });

  it('lets the people of a live round read its case, and no longer when it has ended', async () => {
    const round = await anOpenRound(world);
    const guest = await world.member({ roles: ['observer'] });
    const params = { id: round.items[0]!.case!.id };
    await guest.refused(readCase, 'not_found', { params });
    await inPhase(round, round.items[0]!, 'present');
    expect((await guest.call(readCase, { params })).code).toBe(round.items[0]!.case!.code);
    await round.facilitator.call(finishRound, { params: { id: round.id } });
    await guest.refused(readCase, 'not_found', { params });
    expect((await guest.call(listCases)).items).toEqual([]);
  });
});
