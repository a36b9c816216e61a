export type Shortcut = { keys: string; what: string; who: 'all' | 'recommend' | 'facilitate' };

/** Every key of the room. A capital letter stands for Shift and that letter. */
export const shortcuts = {
  hand: { keys: 'H', what: 'Raise or lower your hand', who: 'all' },
  question: { keys: 'Q', what: 'Ask a question', who: 'all' },
  suggestion: { keys: 'S', what: 'Make a suggestion', who: 'all' },
  case: { keys: '1', what: 'Go to the case', who: 'all' },
  pageOn: { keys: '.', what: 'Next page of a file or of the slides', who: 'all' },
  pageBack: { keys: ',', what: 'Page before', who: 'all' },
  floor: { keys: '2', what: 'Go to the floor', who: 'all' },
  board: { keys: '3', what: 'Go to questions and suggestions', who: 'all' },
  notes: { keys: 'T', what: 'Go to the shared notes', who: 'all' },
  chat: { keys: 'Shift T', what: 'Go to the chat, where there is one', who: 'all' },
  advice: { keys: '4', what: 'Go to the recommendations', who: 'all' },
  people: { keys: '5', what: 'Go to the people', who: 'all' },
  agenda: { keys: 'A', what: 'Show the agenda', who: 'all' },
  microphone: { keys: 'M', what: 'Microphone on or off', who: 'all' },
  camera: { keys: 'V', what: 'Camera on or off', who: 'all' },
  share: { keys: 'Shift S', what: 'Share your screen, or stop', who: 'all' },
  mode: { keys: 'C', what: 'How you take part: mode and devices', who: 'all' },
  view: { keys: 'G', what: 'People as a grid, or who speaks large', who: 'all' },
  keys: { keys: '?', what: 'Show these keys', who: 'all' },
  leave: { keys: 'Shift L', what: 'Leave the round', who: 'all' },
  write: { keys: 'R', what: 'Write a recommendation', who: 'recommend' },
  next: { keys: 'N', what: 'Next phase or item', who: 'facilitate' },
  extend: { keys: 'E', what: 'Two minutes more', who: 'facilitate' },
  pause: { keys: 'P', what: 'Pause the clock, or let it run', who: 'facilitate' },
  give: { keys: 'F', what: 'Give the floor to the first in the queue', who: 'facilitate' },
  close: { keys: 'O', what: 'End the sites’ turn and open it to the hub', who: 'facilitate' },
  finish: { keys: 'Shift F', what: 'Review and finish', who: 'facilitate' },
} as const satisfies Record<string, Shortcut>;

export type Act = keyof typeof shortcuts;

type Press = { key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean };

/** Which act a key press means, or null. Keys with Ctrl, Alt or Meta belong to the browser. */
export function actOf(press: Press): Act | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const letter = /^[a-z]$/i.test(press.key);
  const pressed = letter ? `${press.shiftKey ? 'Shift ' : ''}${press.key.toUpperCase()}` : press.key;
  return (Object.keys(shortcuts) as Act[]).find((act) => shortcuts[act].keys === pressed) ?? null;
}
