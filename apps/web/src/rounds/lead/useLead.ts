import { finishRound, type Phase, type RoundCommand } from '@without-walls/contracts';
import { nextPhase } from '@without-walls/domain';
import { useAction } from '../../app/query/useAction';
import { nextItem } from '../agenda';
import { useRoundLink } from '../store/round-context';
import { useCommand } from '../store/useCommand';

const twoMinutes = 120_000;
/** For a break that nobody planned. */
const breakMinutes = 5;
const steps = new Set<RoundCommand['type']>(['start', 'start-item', 'finish-item', 'change-phase']);

/** What the facilitator does. Every command names the timer it was made against, so that two people pressing at once move on only once. */
export function useLead() {
  const link = useRoundLink();
  const { run, pending } = useCommand();
  const round = () => link.store.read().round;
  const version = () => round()?.timer?.version ?? 0;
  const send = async (command: RoundCommand) => (await run(command)).ok;
  const startItem = (itemId: string) => send({ type: 'start-item', itemId, expectedVersion: version() });
  const toPhase = (phase: Phase) => send({ type: 'change-phase', phase, expectedVersion: version() });

  /** The one next step: begin the round, the first item, the next phase, the next item. */
  const next = async (): Promise<boolean> => {
    const state = round();
    // A second press while the first is on its way is the same wish, not another step.
    if (!state || link.store.read().pending.some((one) => steps.has(one.command.type))) return false;
    if (state.state === 'lobby') return send({ type: 'start' });
    const phase = state.phase ? nextPhase(state.phase) : null;
    if (phase) return toPhase(phase);
    const item = nextItem(state);
    if (item) return startItem(item.id);
    return state.currentItemId ? send({ type: 'finish-item', itemId: state.currentItemId, expectedVersion: version() }) : false;
  };
  return {
    next, startItem, toPhase, pending,
    extend: () => send({ type: 'extend', byMs: twoMinutes, expectedVersion: version() }),
    pauseOrResume: () => send({ type: round()?.timer?.pausedAt ? 'resume' : 'pause', expectedVersion: version() }),
    takeBreak: () => send({ type: 'take-break', minutes: breakMinutes, expectedVersion: version() }),
    closePeers: () => send({ type: 'close-peers', expectedVersion: version() }),
  };
}

/** Finish: safe to press twice. */
export const useFinish = () => useAction(finishRound, { stale: [['letters'], ['sessions'], ['cases'], ['today']] });
