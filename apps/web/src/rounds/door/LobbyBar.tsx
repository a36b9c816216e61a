import { IconBell, IconBellOff } from '@tabler/icons-react';
import { decideLobby, type LobbyEntry } from '@without-walls/contracts';
import { mayAdmit } from '@without-walls/domain';
import { Button, Row, VisuallyHidden } from '@without-walls/ui';
import { useState } from 'react';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { useAction, type Action } from '../../app/query/useAction';
import { useRoundState } from '../store/round-context';
import { setSound, soundIsOn } from './chime';
import styles from './lobby.module.css';
import { whoWords } from './lobby-words';
import { useLobby } from './useLobby';

/** For who leads or coordinates: who waits, heard and seen, and let in by one press. */
export function LobbyBar() {
  const me = useMe();
  const id = useRoundState((round) => round.id);
  const admits = mayAdmit({ memberId: me.id, networkId: me.network.id, roles: me.roles });
  return admits ? <Lobby id={id} /> : null;
}

function Lobby({ id }: { id: string }) {
  const { waiting, refused } = useLobby(id);
  const action = useAction(decideLobby, { stale: [['lobby', id]] });
  if (waiting.length + refused.length === 0) return null;
  const decide = (who: string, admit: boolean) => void action.run({ params: { id }, body: { who, admit } });
  return (
    <section className={styles.lobby} aria-label="Lobby">
      <div className={styles.head}>
        <h2>{waiting.length > 0 ? `Waiting to come in: ${waiting.length}` : 'Nobody is waiting'}</h2>
        <Row gap={2}>
          {waiting.length > 1 ? <Button size="small" variant="primary" onClick={() => decide('all', true)}>Let all in</Button> : null}
          <SoundButton />
        </Row>
      </div>
      <ul>{waiting.map((one) => <Waiter key={one.member.id} one={one} action={action} decide={decide} />)}</ul>
      {refused.length > 0 ? <details><summary>Not let in: {refused.length}</summary><ul>{refused.map((one) => <Waiter key={one.member.id} one={one} action={action} decide={decide} />)}</ul></details> : null}
      <ProblemNotice error={action.error} />
    </section>
  );
}

type WaiterProps = { one: LobbyEntry; action: Action<typeof decideLobby>; decide: (who: string, admit: boolean) => void };

function Waiter({ one, action, decide }: WaiterProps) {
  const { id, name } = one.member;
  return (
    <li>
      <span><strong>{name}</strong> <span className={styles.quiet}>{whoWords(one)}</span></span>
      <span className={styles.tools}>
        <Button size="small" pending={action.pending} onClick={() => decide(id, true)}>{one.state === 'refused' ? 'Let in after all' : 'Let in'}<VisuallyHidden> {name}</VisuallyHidden></Button>
        {one.state === 'waiting' ? <Button size="small" variant="quiet" onClick={() => decide(id, false)}>Do not let in<VisuallyHidden> {name}</VisuallyHidden></Button> : null}
      </span>
    </li>
  );
}

/** Whether it rings, kept for this device. */
function SoundButton() {
  const [on, setOn] = useState(soundIsOn);
  const Icon = on ? IconBell : IconBellOff;
  const turn = () => {
    setSound(!on);
    setOn(!on);
  };
  return <Button size="small" variant="quiet" aria-pressed={on} icon={<Icon size={16} stroke={1.75} aria-hidden="true" />} onClick={turn}>Sound</Button>;
}
