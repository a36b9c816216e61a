import { readChat, removeChat, sendChat, type ChatMessage } from '@without-walls/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { announce } from '@without-walls/ui';
import { useEffect, useRef } from 'react';
import { call } from '../../app/api/call';
import { listen, whenConnected } from '../../app/live/socket';
import { useAction } from '../../app/query/useAction';
import { useAskedAgain } from '../store/usePolling';
import { useSelf } from '../useSelf';
import { withLine } from './lines';

/** At most one announcement in so many milliseconds: a chat that is read aloud line by line drowns the round. */
const quietMs = 8_000;
const keyOf = (roundId: string) => ['rounds', 'chat', roundId] as const;
type Chat = { open: boolean; kept: boolean; messages: ChatMessage[] };

/** The chat of a round. Asked for only where the network has one. */
export function useChat(roundId: string, there = true) {
  return useQuery({ queryKey: keyOf(roundId), queryFn: ({ signal }) => call(readChat, { params: { id: roundId } }, { signal }), enabled: there, ...useAskedAgain() });
}

/** Keeps the chat in step by the socket, and reads it anew after every reconnection. Called once in a room, whatever is shown. */
export function useChatNews(roundId: string, there: boolean) {
  const client = useQueryClient();
  const self = useSelf();
  const last = useRef(0);
  useEffect(() => {
    if (!there) return;
    const put = (change: (messages: ChatMessage[]) => ChatMessage[]) => client.setQueryData<Chat>(keyOf(roundId), (chat) => (chat ? { ...chat, messages: change(chat.messages) } : chat));
    const stops = [
      listen('round.chat', ({ roundId: where, message, removedId }) => {
        if (where !== roundId) return;
        if (removedId) put((all) => all.filter((one) => one.id !== removedId));
        if (!message) return;
        put((all) => withLine(all, message));
        if (message.by.id === self.id || Date.now() - last.current < quietMs) return;
        last.current = Date.now();
        announce(`${message.by.name} wrote in the chat`);
      }),
      whenConnected(() => void client.invalidateQueries({ queryKey: keyOf(roundId) })),
    ];
    return () => { for (const stop of stops) stop(); };
  }, [client, roundId, self.id, there]);
}

export const useSendChat = (roundId: string) => useAction(sendChat, { stale: [keyOf(roundId)] });
export const useRemoveChat = (roundId: string) => useAction(removeChat, { stale: [keyOf(roundId)] });
