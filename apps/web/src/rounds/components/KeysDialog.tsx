import { Checkbox, Dialog, KeyHint, Stack } from '@without-walls/ui';
import { useState } from 'react';
import { shortcuts, type Shortcut } from '../shortcuts';
import { useCan } from '../store/round-context';
import styles from './KeysDialog.module.css';
import { keysAreOn, setKeys } from './keys-setting';

const headings: Record<Shortcut['who'], string> = { all: 'Everyone', recommend: 'Who writes advice', facilitate: 'Who leads' };

/** All keys of the room that this member can use, and the switch for them. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const can = useCan();
  const [on, setOn] = useState(keysAreOn);
  const groups = (['facilitate', 'recommend', 'all'] as const).filter((who) => who === 'all' || can[who]);
  return (
    <Dialog open={open} onClose={onClose} title="Keys of the room">
      <Stack gap={5}>
        <Checkbox label="Use single keys on this device" hint="They rest by themselves while you type." checked={on} onChange={(next) => { setKeys(next); setOn(next); }} />
        {groups.map((who) => (
          <section key={who} className={styles.group}>
            <h3>{headings[who]}</h3>
            <dl>{(Object.values(shortcuts) as Shortcut[]).filter((one) => one.who === who).map((one) => <div key={one.keys}><dt><KeyHint keys={one.keys} /></dt><dd>{one.what}</dd></div>)}</dl>
          </section>
        ))}
      </Stack>
    </Dialog>
  );
}
