import { IconCheck, IconX } from '@tabler/icons-react';
import type { RecommendationDraft } from '@without-walls/contracts';
import { Button } from '@without-walls/ui';
import { useMemo, useState } from 'react';
import { refusalOf } from '../may';
import { useCan, useRoundState } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';
import styles from './advice.module.css';
import { Differ } from './Differ';
import { voiceWords } from './voices';

const size = { size: 16, stroke: 1.75 };

/** Agree with one press; differ with a reason, which stands in the letter by name. Changed words are asked about anew. */
export function Voices({ row, number }: { row: RecommendationDraft; number: number }) {
  const self = useSelf();
  const can = useCan();
  const wall = useWall();
  const [differing, setDiffering] = useState(false);
  const all = useRoundState((round) => round.voices);
  const voices = useMemo(() => all.filter((one) => one.recommendationId === row.id), [all, row.id]);
  const own = voices.find((one) => one.member.id === self.id)?.agrees ?? null;
  const may = useRoundState((round) => refusalOf(round, { type: 'give-voice', recommendationId: row.id, agrees: true, reason: null, expectedVersion: row.version }, self, can) === null) && !wall;
  const { run, pending } = useCommand();
  const words = voiceWords(voices);
  if (!words && !may) return null;
  return (
    <div className={styles.voices} role="group" aria-label={`The team on recommendation ${number}`}>
      {may ? (
        <>
          <Button size="small" variant={own === true ? 'secondary' : 'quiet'} aria-pressed={own === true} pending={pending} icon={<IconCheck {...size} />} onClick={() => void run({ type: 'give-voice', recommendationId: row.id, agrees: true, reason: null, expectedVersion: row.version })}>Agree</Button>
          <Button size="small" variant={own === false ? 'secondary' : 'quiet'} aria-pressed={own === false} aria-expanded={differing} icon={<IconX {...size} />} onClick={() => setDiffering(!differing)}>Differ</Button>
        </>
      ) : null}
      {words ? <span className={styles.meta}>{words}</span> : null}
      {differing ? <Differ row={row} onDone={() => setDiffering(false)} /> : null}
    </div>
  );
}
