/** Why the person is asked to sign in again over the page. */
export type GateReason = 'expired' | 'idle' | 'ended-elsewhere';
type GateState = { reason: GateReason } | null;

let state: GateState = null;
/** Set once somebody is signed in: only then is there a page worth keeping. */
let armed = false;
let waiting: ((signedIn: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function set(next: GateState) {
  state = next;
  for (const listener of listeners) listener();
}

export const gate = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => state,
  arm() {
    armed = true;
  },
  disarm() {
    armed = false;
    gate.close(false);
  },
  /** Shows the sign-in over the page without any request waiting for it. */
  open(reason: GateReason) {
    if (armed && !state) set({ reason });
  },
  /** Ends it; everything that waited goes on, or fails with the 401 it had. */
  close(signedIn: boolean) {
    const all = waiting;
    waiting = [];
    if (state) set(null);
    for (const resolve of all) resolve(signedIn);
  },
};

/** Waits until the person has signed in again. False when there is nobody to ask, or they went away. */
export function needSignIn(reason: GateReason = 'expired'): Promise<boolean> {
  if (!armed) return Promise.resolve(false);
  const answer = new Promise<boolean>((resolve) => waiting.push(resolve));
  gate.open(reason);
  return answer;
}
