import type { PlanSlotView } from '@without-walls/contracts';
import { Button, InlineNotice, announce } from '@without-walls/ui';
import { useMe } from '../../app/me';
import { useAnswerSpeaking } from '../curriculum.queries';
import { dayWords, speakerWords } from '../plan-words';
import styles from './curriculum.module.css';

/** For who is asked to speak: yes or no, which can be changed until the day. */
export function MySlots({ slots }: { slots: readonly PlanSlotView[] }) {
  const me = useMe();
  const answer = useAnswerSpeaking();
  const mine = slots.filter((slot) => slot.speaker?.id === me.id && (slot.kind === 'open' || slot.kind === 'extra'));
  const say = async (slot: PlanSlotView, what: 'confirmed' | 'declined') => {
    if (await answer.run({ params: { id: slot.id }, body: { answer: what } })) announce(what === 'confirmed' ? 'You speak' : 'You do not speak; those who plan see it');
  };
  return mine.map((slot) => (
    <InlineNotice key={slot.id} tone={slot.speakerState === 'asked' ? 'needs' : 'info'} title={`You are asked to speak on ${dayWords(slot.day)}`}>
      {slot.lecture?.title} ({speakerWords[slot.speakerState]}).
      <span className={styles.acts}><Button size="small" variant="primary" disabled={slot.speakerState === 'confirmed'} onClick={() => void say(slot, 'confirmed')}>I speak</Button><Button size="small" disabled={slot.speakerState === 'declined'} onClick={() => void say(slot, 'declined')}>I cannot</Button></span>
    </InlineNotice>
  ));
}
