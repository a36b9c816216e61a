import type { AgendaItem, SessionView } from '@without-walls/contracts';
import { announce } from '@without-walls/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { itemName } from './session-words';
import { sessionKeys, useAddItem, useChangeItem, useRemoveItem } from './sessions.queries';

type Removed = { item: AgendaItem; text: string };
type NewItem = { kind: AgendaItem['kind']; title: string; minutes: number; caseId?: string };

/** What can be done to the agenda of one session, with the way back from a removal. */
export function useAgenda(session: SessionView) {
  const add = useAddItem(session.id);
  const change = useChangeItem(session.id);
  const remove = useRemoveItem(session.id);
  const client = useQueryClient();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const params = (itemId: string) => ({ id: session.id, itemId });

  const move = async (item: AgendaItem, by: -1 | 1) => {
    const position = session.agenda.findIndex((one) => one.id === item.id) + by;
    const reply = await change.run({ params: params(item.id), body: { version: session.version, position } });
    if (reply) announce(`${item.title} is now item ${position + 1} of ${session.agenda.length}`);
  };
  const retime = (item: AgendaItem, minutes: number) => change.run({ params: params(item.id), body: { version: session.version, minutes } });
  const put = (item: NewItem) => add.run({ params: { id: session.id }, body: { version: session.version, ...item } });
  const takeOff = async (item: AgendaItem) => {
    const reply = await remove.run({ params: params(item.id), query: { version: session.version } });
    if (reply) setRemoved({ item, text: item.case ? `Case ${item.case.code} taken off; it waits for a session again` : `“${item.title}” taken off` });
  };
  const undo = async () => {
    if (!removed) return;
    const { item } = removed;
    setRemoved(null);
    if (!(await put({ kind: item.kind, title: item.title, minutes: item.minutes, ...(item.case ? { caseId: item.case.id } : {}) }))) return;
    announce(`${itemName(item)} is back on the agenda`);
    // It came back at the end, under a new id; from there it goes to its old place.
    const fresh = client.getQueryData<SessionView>(sessionKeys.one(session.id));
    const back = fresh?.agenda.at(-1);
    if (fresh && back && item.position < fresh.agenda.length - 1) await change.run({ params: params(back.id), body: { version: fresh.version, position: item.position } });
  };
  return { move, retime, put, takeOff, undo, removed, forget: () => setRemoved(null), pending: add.pending || change.pending || remove.pending, error: add.error ?? change.error ?? remove.error };
}

export type Agenda = ReturnType<typeof useAgenda>;
