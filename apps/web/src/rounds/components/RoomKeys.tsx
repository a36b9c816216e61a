import { useEffect, useRef } from 'react';
import { useLead } from '../lead/useLead';
import { useFloor } from '../floor/useFloor';
import { actOf, shortcuts, type Act } from '../shortcuts';
import { useCan, useRoundState } from '../store/round-context';
import { useMedia } from '../video/media-context';
import { keysAreOn } from './keys-setting';
import type { RoomDialog } from './Room';
import { goToPanel, type Panel } from './usePanelInView';

type Props = { onDialog: (dialog: RoomDialog) => void; onPanel: (panel: Panel) => void; /** A dialog is open: it has the keys. */ blocked: boolean };

/** Goes to a control that a panel may have to be brought into view for. */
const focusOn = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
const press = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.click());
const turnPage = (way: 'on' | 'back') => document.querySelector<HTMLElement>(`[data-name='case'] [data-turn='${way}']`)?.click();
const textual = 'input:not([type="radio"], [type="checkbox"], [type="button"]), textarea, select';
/** Somebody types, or a dialog has the keys. */
const isBusy = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || target.matches(textual) || target.closest('dialog, [role="dialog"], [role="menu"]') !== null);

/** Single keys of the room. They do nothing while somebody types, while a dialog is open, or when switched off. */
export function RoomKeys({ onDialog, onPanel, blocked }: Props) {
  const acts = useActs(onDialog, onPanel);
  const can = useCan();
  const current = useRef({ acts, can, blocked });
  current.current = { acts, can, blocked };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const now = current.current;
      if (now.blocked || event.defaultPrevented || event.repeat || isBusy(event.target)) return;
      const act = actOf(event);
      if (!act || (!keysAreOn() && act !== 'keys')) return;
      const { who } = shortcuts[act];
      if (who !== 'all' && !now.can[who]) return;
      event.preventDefault();
      now.acts[act]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}

function useActs(onDialog: Props['onDialog'], onPanel: Props['onPanel']): Record<Act, () => void> {
  const lead = useLead();
  const floor = useFloor();
  const media = useMedia();
  const firstWaiting = useRoundState((round) => round.queue.find((entry) => entry.state === 'waiting') !== undefined);
  const show = (panel: Panel) => () => { onPanel(panel); goToPanel(panel); };
  const compose = (kind: 'question' | 'suggestion') => () => { onPanel('board'); press('talk-board'); press(`compose-${kind}`); focusOn('compose-text'); };
  return {
    pageOn: () => turnPage('on'), pageBack: () => turnPage('back'),
    hand: () => void floor.toggle('hand'), question: compose('question'), suggestion: compose('suggestion'),
    case: show('case'), floor: show('floor'), board: () => { press('talk-board'); show('board')(); }, notes: () => { onPanel('board'); press('talk-notes'); focusOn('round-notes'); }, chat: () => { onPanel('board'); press('talk-chat'); focusOn('chat-text'); }, advice: show('advice'), people: show('people'),
    agenda: () => onDialog('agenda'), keys: () => onDialog('keys'), finish: () => onDialog('finish'), leave: () => press('leave-round'),
    microphone: () => void media.toggle('mic'), camera: () => void media.toggle('camera'), share: () => void media.toggle('share'), mode: () => press('round-mode'), view: () => { onPanel('people'); press('people-view'); },
    write: () => { onPanel('advice'); press('new-recommendation'); },
    next: () => void lead.next(), extend: () => void lead.extend(), pause: () => void lead.pauseOrResume(), close: () => void lead.closePeers(),
    give: () => { if (firstWaiting) void floor.giveNext(); },
  };
}
