import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

export type SocketState = 'off' | 'connecting' | 'up' | 'down';
export type Connection = {
  online: boolean;
  socket: SocketState;
  /** True when news no longer comes by itself: offline, or the socket has been away for a while. */
  degraded: boolean;
};

/** A socket that comes back within this time is not worth a word. */
const patienceMs = 4000;
const listeners = new Set<() => void>();
let current: Connection = { online: onlineManager.isOnline(), socket: 'off', degraded: false };
let timer: ReturnType<typeof setTimeout> | undefined;

function set(change: Partial<Connection>) {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

function settle() {
  clearTimeout(timer);
  const away = !current.online || current.socket === 'down';
  if (!away) return set({ degraded: false });
  timer = setTimeout(() => set({ degraded: true }), current.online ? patienceMs : 0);
}

onlineManager.subscribe((online) => {
  set({ online });
  settle();
});

export function setSocketState(socket: SocketState): void {
  set({ socket });
  settle();
}

/** Online or not, the state of the live connection, and whether news still comes by itself. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
