import { readCaptions, writeCaption, type Caption } from '@without-walls/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, TextField } from '@without-walls/ui';
import { useEffect, useState, type FormEvent } from 'react';
import { call } from '../../app/api/call';
import { ProblemNotice } from '../../app/Problem';
import { listen, whenConnected } from '../../app/live/socket';
import { useAction } from '../../app/query/useAction';
import { useRoundState } from '../store/round-context';
import { useAskedAgain } from '../store/usePolling';
import { withLine } from '../talk/lines';
import styles from '../talk/talk.module.css';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';
import { captionsAreLarge, setCaptionsLarge } from './captions-setting';

const shown = 3;
const keyOf = (roundId: string) => ['rounds', 'captions', roundId] as const;
type Captions = Awaited<ReturnType<typeof call<typeof readCaptions>>>;

/** What is being said, typed by somebody for all. Nothing is there while nobody types. */
export function CaptionBar() {
  const roundId = useRoundState((round) => round.id);
  const captioner = useRoundState((round) => round.captioner);
  const lines = useCaptions(roundId, captioner !== null);
  const self = useSelf();
  const wall = useWall();
  const [large, setLarge] = useState(captionsAreLarge);
  if (!captioner && lines.length === 0) return null;
  const toggle = () => { setCaptionsLarge(!large); setLarge(!large); };
  return (
    <section className={styles.captions} aria-label="Captions" data-size={large || wall ? 'large' : undefined}>
      {lines.length === 0 ? <p className={styles.quiet}>{captioner ? `${captioner.id === self.id ? 'You type' : `${captioner.name} types`} the captions.` : ''}</p> : lines.slice(-shown).map((one) => <p key={one.id}>{one.text}</p>)}
      {wall ? null : <div className={styles.captionRow}>{captioner?.id === self.id ? <Type roundId={roundId} /> : null}<Button size="small" variant="quiet" aria-pressed={large} onClick={toggle}>Large captions</Button></div>}
    </section>
  );
}

/** For the captioner: a line, and Enter. */
function Type({ roundId }: { roundId: string }) {
  const [text, setText] = useState('');
  const write = useAction(writeCaption);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (!said) return;
    setText('');
    if (!(await write.run({ params: { id: roundId }, body: { text: said } }))) setText((now) => now || said);
  };
  return <form onSubmit={(event) => void send(event)}><TextField label="Caption what is said" maxLength={300} value={text} onChange={setText} autoComplete="off" /><Button type="submit" size="small" variant="primary" disabled={!text.trim()}>Show</Button><ProblemNotice error={write.error} /></form>;
}

/** Asked for from when somebody types; what was typed stays when they stop. */
function useCaptions(roundId: string, typed: boolean): readonly Caption[] {
  const client = useQueryClient();
  const query = useQuery({ queryKey: keyOf(roundId), queryFn: ({ signal }) => call(readCaptions, { params: { id: roundId } }, { signal }), enabled: typed, ...useAskedAgain() });
  useEffect(() => {
    const stops = [
      listen('round.caption', ({ roundId: where, caption }) => { if (where === roundId) client.setQueryData<Captions>(keyOf(roundId), (all) => (all ? { ...all, lines: withLine(all.lines, caption) } : all)); }),
      whenConnected(() => void client.invalidateQueries({ queryKey: keyOf(roundId) })),
    ];
    return () => { for (const stop of stops) stop(); };
  }, [client, roundId]);
  return query.data?.lines ?? [];
}
