import { announce } from '@without-walls/ui';
import type { RoundState } from '@without-walls/contracts';
import { nextToSpeak, queueOrder } from '@without-walls/domain';
import { placeInQueue } from '../announce/event-words';
import { useRoundLink } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import { useSelf } from '../useSelf';
import { beforeWhom } from './queue-moves';

export type HandKind = RoundState['queue'][number]['kind'];

/** The speaking queue: the own hand, and for the facilitator the order and the floor. */
export function useFloor() {
  const link = useRoundLink();
  const self = useSelf();
  const { run, pending } = useCommand();
  const queue = () => link.store.read().round?.queue ?? [];

  const raise = async (kind: HandKind) => {
    const { ok } = await run({ type: 'raise-hand', kind });
    const place = ok ? placeInQueue(queue(), self.id) : null;
    if (place) announce(place === 1 ? 'You are next in the queue' : `You are number ${place} in the queue`);
  };
  const lower = async (entryId: string) => {
    if ((await run({ type: 'lower-hand', entryId })).ok) announce('Out of the queue');
  };
  const toggle = (kind: HandKind) => {
    const mine = queue().find((entry) => entry.member.id === self.id);
    // While a case is clarified every hand is a question.
    const now = link.store.read().round?.phase === 'clarify' ? 'question' : kind;
    return mine ? lower(mine.id) : raise(now);
  };
  const give = (entryId: string) => run({ type: 'give-floor', entryId });
  const giveNext = () => {
    const round = link.store.read().round;
    const first = round ? nextToSpeak(round) : null;
    return first ? give(first.id) : Promise.resolve();
  };
  const move = async (entryId: string, by: -1 | 1) => {
    const waiting = queueOrder(queue()).filter((entry) => entry.state === 'waiting').map((entry) => entry.id);
    const before = beforeWhom(waiting, entryId, by);
    if (before === undefined) return;
    if ((await run({ type: 'move-in-queue', entryId, before })).ok) announce(`Now number ${waiting.indexOf(entryId) + 1 + by} in the queue`);
  };
  return { raise, lower, toggle, give, giveNext, move, pending };
}
