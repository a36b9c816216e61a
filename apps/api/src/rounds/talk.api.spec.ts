import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeNetworkSettings, finishRound, readCaptions, readChat, readNetworkSettings, readNotes, readRecord, recordLines, recordOutOfTurn, removeChat, sendChat, writeCaption, writeNotes } from '@without-walls/contracts';
import * as Y from 'yjs';
import { Database } from '../platform/database/database.js';
import { type OpenRound, anOpenRound, inPhase } from '../testing/rounds.js';
import { type Caller, World } from '../testing/world.js';
import { TalkService } from './talk.service.js';

describe('talk beside the record', () => {
  let world: World;
  let administrator: Caller;
  let round: OpenRound;
  beforeAll(async () => {
    world = await World.open();
    administrator = await world.member({ roles: ['administrator'] });
  });
  beforeEach(async () => {
    round = await anOpenRound(world);
  });
  afterAll(() => world.close());

  const params = () => ({ id: round.id });
  const set = async (rounds: object) => {
    const { version, settings } = await administrator.call(readNetworkSettings, {});
    await administrator.call(changeNetworkSettings, { body: { version, settings: { ...settings, rounds: { ...settings.rounds, ...rounds } } } });
  };
  const finish = async () => {
    await round.command(round.facilitator, { type: 'start' });
    await round.facilitator.call(finishRound, { params: params(), body: { withoutQuorum: 'A rehearsal' } });
    await world.quiet();
  };

  it('has a chat only where the network wants one; identifiers are refused, lines can be taken away', async () => {
    await set({ chat: 'off' });
    expect(await round.presenter.call(readChat, { params: params() })).toMatchObject({ open: false, messages: [] });
    await round.presenter.refused(sendChat, 'wrong_state', { params: params(), body: { text: 'Hello' } });
    await set({ chat: 'during-round', chatKept: false });
    const message = await round.presenter.call(sendChat, { params: params(), body: { text: 'I cannot hear you' } });
    await round.presenter.refused(sendChat, 'identifiers_found', { params: params(), body: { text: 'NHS number 943 476 5919' } });
    expect((await round.hub.call(readChat, { params: params() })).messages).toMatchObject([{ text: 'I cannot hear you', by: { name: 'Ines Marchetti' } }]);
    await round.hub.refused(removeChat, 'forbidden', { params: { ...params(), messageId: message.id } });
    await round.facilitator.call(removeChat, { params: { ...params(), messageId: message.id } });
    expect((await round.hub.call(readChat, { params: params() })).messages).toEqual([]);
  });

  it('is gone when the round ends, unless the network keeps it', async () => {
    await set({ chat: 'during-round', chatKept: false, captionsKept: true });
    await round.presenter.call(sendChat, { params: params(), body: { text: 'Hello' } });
    await round.command(round.facilitator, { type: 'set-captioner', memberId: round.hub.memberId });
    await round.hub.call(writeCaption, { params: params(), body: { text: 'Good afternoon' } });
    await finish();
    await world.app.get(TalkService).forget({ roundId: round.id });
    expect((await round.hub.call(readChat, { params: params() })).messages).toEqual([]);
    expect((await round.hub.call(readCaptions, { params: params() })).lines).toMatchObject([{ text: 'Good afternoon' }]);
    const audit = await world.app.get(Database).query<{ detail: object }>("SELECT detail FROM audit_entries WHERE action = 'round.talk-forgotten' AND subject_id = $1", [round.id]);
    expect(audit).toMatchObject([{ detail: { chat: 1, captions: 0 } }]);
    await round.presenter.refused(sendChat, 'wrong_state', { params: params(), body: { text: 'Still here?' } });
  });

  it('is captioned by whom the facilitator named, with names blotted out', async () => {
    await round.hub.refused(writeCaption, 'forbidden', { params: params(), body: { text: 'Hello' } });
    await round.command(round.facilitator, { type: 'set-captioner', memberId: round.hub.memberId });
    const line = await round.hub.call(writeCaption, { params: params(), body: { text: 'The number is 943 476 5919, she said' } });
    expect(line.text).not.toContain('476');
    expect(line.text).toContain('▇');
    expect(await round.presenter.call(readCaptions, { params: params() })).toMatchObject({ source: { available: false }, lines: [{ text: line.text }] });
    await round.hub.refused(removeChat, 'not_found', { params: { ...params(), messageId: line.id } });
    await round.command(round.facilitator, { type: 'set-captioner', memberId: null });
    await round.hub.refused(writeCaption, 'forbidden', { params: params(), body: { text: 'Hello' } });
  });

  it('keeps what two wrote at once, in whatever order and however often it comes', async () => {
    const write = (who: Caller, update: Uint8Array) => who.call(writeNotes, { params: params(), body: { update: Buffer.from(update).toString('base64') } });
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    a.getText('notes').insert(0, 'Ask about sleep.');
    b.getText('notes').insert(0, 'Book the room. ');
    await Promise.all([write(round.presenter, Y.encodeStateAsUpdate(a)), write(round.hub, Y.encodeStateAsUpdate(b)), write(round.presenter, Y.encodeStateAsUpdate(a))]);
    const read = async () => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, new Uint8Array(Buffer.from((await round.facilitator.call(readNotes, { params: params() })).state, 'base64')));
      return doc.getText('notes').toJSON();
    };
    expect((await read()).length).toBe('Ask about sleep.Book the room. '.length);
    const c = new Y.Doc();
    Y.applyUpdate(c, Y.encodeStateAsUpdate(a));
    c.getText('notes').insert(0, 'NHS number 943 476 5919 ');
    await round.presenter.refused(writeNotes, 'identifiers_found', { params: params(), body: { update: Buffer.from(Y.encodeStateAsUpdate(c)).toString('base64') } });
    expect(await read()).not.toContain('943');
    // What was taken out again before it was sent never reaches the server.
    c.getText('notes').delete(0, 'NHS number 943 476 5919 '.length);
    await write(round.presenter, Y.encodeStateAsUpdate(c));
    const [kept] = await world.app.get(Database).query<{ state: Buffer }>('SELECT state FROM round_notes WHERE round_id = $1', [round.id]);
    expect(kept!.state.toString('latin1')).not.toContain('943');
    await round.presenter.refused(writeNotes, 'invalid_input', { params: params(), body: { update: Buffer.from('nonsense').toString('base64') } });
    const observer = await world.member({ roles: ['observer'] });
    expect((await observer.call(readNotes, { params: params() })).can.write).toBe(false);
    await observer.refused(writeNotes, 'read_only', { params: params(), body: { update: Buffer.from(Y.encodeStateAsUpdate(a)).toString('base64') } });
  });

  it('takes no change of the notes in which something could be hidden from the check', async () => {
    const hidden = 'NHS number 943 476 5919';
    const made: ((doc: Y.Doc) => void)[] = [
      (doc) => doc.getText('elsewhere').insert(0, hidden),
      (doc) => doc.getMap('notes').set('key', hidden),
      (doc) => doc.getText('notes').insert(0, 'Ask about sleep.', { title: hidden }),
      (doc) => doc.getText('notes').insertEmbed(0, { hidden }),
      (doc) => doc.getXmlFragment('notes').insert(0, [new Y.XmlText(hidden)]),
    ];
    for (const make of made) {
      const doc = new Y.Doc();
      make(doc);
      await round.presenter.refused(writeNotes, 'invalid_input', { params: params(), body: { update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') } });
    }
    // A change whose beginning is held back would lie in the document unread.
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, 'Ask.');
    const had = Y.encodeStateVector(doc);
    doc.getText('notes').insert(4, hidden);
    await round.presenter.refused(writeNotes, 'invalid_input', { params: params(), body: { update: Buffer.from(Y.encodeStateAsUpdate(doc, had)).toString('base64') } });
    expect((await round.facilitator.call(readNotes, { params: params() })).state).toBe('');
  });

  it('is read on by the members who were there once the round is over, page by page, and by nobody else', async () => {
    await set({ chat: 'during-round', chatKept: true, captionsKept: false });
    await round.facilitator.refused(readRecord, 'wrong_state', { params: params() });
    await round.command(round.facilitator, { type: 'set-captioner', memberId: round.hub.memberId });
    await round.hub.call(writeCaption, { params: params(), body: { text: 'Good afternoon' } });
    for (const text of ['One', 'Two', 'Three']) await round.presenter.call(sendChat, { params: params(), body: { text } });
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, 'Ask about sleep.');
    await round.hub.call(writeNotes, { params: params(), body: { update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') } });
    await inPhase(round, round.items[0]!, 'suggest');
    await round.command(round.hub, { type: 'raise-hand', kind: 'hand' });
    await round.command(round.facilitator, { type: 'give-floor', entryId: (await round.state()).queue[0]!.id });
    await round.command(round.facilitator, { type: 'change-phase', phase: 'summarise', expectedVersion: await round.timerVersion() });
    await finish();
    const record = await round.presenter.call(readRecord, { params: params() });
    expect(record).toEqual({ notes: 'Ask about sleep.', chat: 3, captions: 0, outOfTurn: 2 });
    const first = await round.presenter.call(recordLines, { params: params(), query: { kind: 'chat', limit: 2 } });
    const rest = await round.presenter.call(recordLines, { params: params(), query: { kind: 'chat', limit: 2, after: first.next! } });
    expect([...first.items, ...rest.items].map((one) => one.text)).toEqual(['One', 'Two', 'Three']);
    expect([rest.next, (await round.presenter.call(recordLines, { params: params(), query: { kind: 'caption' } })).items]).toEqual([null, []]);
    const turn = await round.presenter.call(recordOutOfTurn, { params: params(), query: { limit: 1 } });
    expect(turn.items).toMatchObject([{ act: 'floor.given', by: { name: round.facilitator.name }, about: { name: round.hub.name }, itemId: round.items[0]!.id }]);
    expect((await round.presenter.call(recordOutOfTurn, { params: params(), query: { after: turn.next! } })).items).toMatchObject([{ act: 'phase.changed', phase: 'summarise' }]);
    const audit = await world.app.get(Database).query<{ one: number }>("SELECT 1 AS one FROM audit_entries WHERE action = 'round.record-read' AND subject_id = $1 AND actor_id = $2", [round.id, round.presenter.memberId]);
    expect(audit).toHaveLength(1);
    const elsewhere = await world.member({ roles: ['mdt'] });
    for (const [endpoint, query] of [[readRecord, undefined], [recordLines, { kind: 'chat' as const }], [recordOutOfTurn, {}]] as const) await elsewhere.refused(endpoint as typeof recordLines, 'forbidden', { params: params(), query: query as { kind: 'chat' } });
  });
});
