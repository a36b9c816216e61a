import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AgendaItem, type Receipt, type RoundCommand, addAgendaItem, addSlides, commandRound, decideLobby, finishRound, joinRound, listMaterial, makeGuest, openRound, planSession, readLecture, readRound, readSession, readSlideText, waitInLobby } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import { aCurriculum } from '../testing/curricula.js';
import { aPdf } from '../testing/made-files.js';
import { type Team, aTeam, soon } from '../testing/rounds.js';
import { multipart } from '../testing/uploads.js';
import { type Caller, World } from '../testing/world.js';

/** A learning session with one lecture of the ring on its agenda, that an educator gives. */
describe('a lecture in a round', () => {
  let world: World;
  let team: Team;
  let speaker: Caller;
  let guest: Caller;
  let roundId: string;
  let sessionId: string;
  let lectures: { current: string; other: string };
  let slides: { current: string; other: string };

  beforeAll(async () => {
    world = await World.open();
    await world.holdsRounds({ guests: true, lobby: 'guests' });
    team = await aTeam(world);
    speaker = await world.member({ roles: ['educator'], name: 'Beatriz Quintela' });
    const { lectureIds } = await aCurriculum(world, speaker);
    lectures = { current: lectureIds[0]!, other: lectureIds[1]! };
    slides = { current: await upload(lectures.current), other: await upload(lectures.other) };
    await world.quiet();
    sessionId = await aLearningSession();
    roundId = (await team.facilitator.call(openRound, { params: { id: sessionId } })).id;
    for (const who of [team.facilitator, team.hub, team.presenter, speaker]) await who.call(joinRound, { params: { id: roundId } });
  });
  afterAll(() => world.close());

  async function upload(lectureId: string): Promise<string> {
    const { headers, payload } = multipart('slides.pdf', await aPdf('What pain is', 'What pain is not'));
    const answer = await world.app.inject({ method: 'POST', url: `/api${addSlides.path.replace(':id', lectureId)}`, headers: { 'x-requested-with': 'without-walls', 'idempotency-key': randomUUID(), cookie: speaker.cookie, ...headers }, payload });
    return answer.json<Receipt>().id;
  }
  async function aLearningSession(): Promise<string> {
    const { id, version } = await team.coordinator.call(planSession, { body: { kind: 'echo', title: 'Learning session', localStart: soon(), timeZone: 'Europe/London', minutes: 60, facilitatorId: team.facilitator.memberId } });
    await team.coordinator.call(addAgendaItem, { params: { id }, body: { version, kind: 'lecture', title: 'What pain is', minutes: 20 } });
    await world.app.get(Database).query('UPDATE agenda_items SET lecture_id = $2 WHERE session_id = $1', [id, lectures.current]);
    await world.app.get(Database).query("UPDATE slots SET session_id = $1, speaker_id = $3, speaker_state = 'confirmed' WHERE id = (SELECT id FROM slots WHERE lecture_id = $2 ORDER BY day LIMIT 1)", [id, lectures.current, speaker.memberId]);
    return id;
  }
  const state = async () => (await team.facilitator.call(readRound, { params: { id: roundId } })).state;
  const item = async (): Promise<AgendaItem> => (await state()).agenda[0]!;
  const saying = (command: RoundCommand) => ({ params: { id: roundId }, body: { commandId: randomUUID(), command } });
  const page = (materialId: string, number: number): RoundCommand => ({ type: 'show', shown: { kind: 'page', fileId: materialId, page: number } });
  const picture = async (who: Caller, id: string) => (await world.app.inject({ method: 'GET', url: `/api/lecture-material/${id}/pages/1/image`, headers: { 'x-requested-with': 'without-walls', cookie: who.cookie } })).statusCode;
  async function aGuest(): Promise<Caller> {
    const { token } = await team.coordinator.call(makeGuest, { params: { id: sessionId }, body: { name: 'Petra Novak', profession: 'Nurse', level: 'contributor' } });
    return world.guest(token);
  }
  async function letIn(guest: Caller): Promise<void> {
    await guest.call(waitInLobby, { params: { id: roundId } });
    await team.coordinator.call(decideLobby, { params: { id: roundId }, body: { who: guest.memberId, admit: true } });
    await guest.call(joinRound, { params: { id: roundId } });
  }

  it('names its speaker on the agenda, and lets them be heard though their role alone would not', async () => {
    expect((await team.hub.call(readSession, { params: { id: sessionId } })).agenda).toMatchObject([{ kind: 'lecture', speaker: { name: 'Beatriz Quintela' } }]);
    expect(await item()).toMatchObject({ speaker: { id: speaker.memberId } });
    expect((await speaker.call(readRound, { params: { id: roundId } })).can).toEqual({ facilitate: false, recommend: false, contribute: true, speak: true });
    expect((await state()).present).toContainEqual(expect.objectContaining({ part: 'presenter', member: expect.objectContaining({ id: speaker.memberId }) }));
    await speaker.call(commandRound, saying({ type: 'raise-hand', kind: 'hand' }));
    const listener = await world.member({ roles: ['educator'] });
    expect((await listener.call(readRound, { params: { id: roundId } })).can.speak).toBe(false);
  });

  it('keeps its slides from a guest until it begins', async () => {
    guest = await aGuest();
    await letIn(guest);
    await guest.refused(listMaterial, 'not_found', { params: { id: lectures.current } });
    expect(await picture(guest, slides.current)).toBe(404);
  });

  it('shows its slides to everybody: the speaker and who leads turn the page, and no other slides can be shown', async () => {
    await team.facilitator.call(commandRound, saying({ type: 'start' }));
    await team.facilitator.call(commandRound, saying({ type: 'start-item', itemId: (await item()).id, expectedVersion: 0 }));
    await speaker.call(commandRound, saying(page(slides.current, 2)));
    expect((await state()).shown).toEqual({ kind: 'page', fileId: slides.current, page: 2 });
    await team.facilitator.call(commandRound, saying(page(slides.current, 1)));
    await team.presenter.refused(commandRound, 'forbidden', saying(page(slides.current, 2)));
    for (const wrong of [page(slides.current, 3), page(slides.other, 1), page(randomUUID(), 1)]) await speaker.refused(commandRound, 'not_found', saying(wrong));
  });

  it('is open to a guest who was let in while the round is live, its slides alone, and closed when it has ended', async () => {
    const waiting = await aGuest();
    await waiting.refused(listMaterial, 'not_found', { params: { id: lectures.current } });
    expect((await guest.call(listMaterial, { params: { id: lectures.current } })).items).toMatchObject([{ id: slides.current, kind: 'slides', pages: [{ number: 1 }, { number: 2 }] }]);
    expect([await picture(guest, slides.current), await picture(guest, slides.other)]).toEqual([200, 404]);
    expect((await guest.call(readSlideText, { params: { id: slides.current, page: 1 } })).text).toContain('What pain is');
    await guest.refused(listMaterial, 'not_found', { params: { id: lectures.other } });
    await guest.refused(readLecture, 'forbidden', { params: { id: lectures.current } });
    await team.facilitator.call(finishRound, { params: { id: roundId }, body: {} });
    expect([await picture(guest, slides.current), await picture(team.presenter, slides.current)]).toEqual([401, 200]);
  });
});
