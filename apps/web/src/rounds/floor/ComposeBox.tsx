import { Button } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { outOfTurn, refusalOf } from '../may';
import { useDraft } from '../store/draft';
import { useCan, useRoundState } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import { CheckedArea } from '../text/CheckedArea';
import { useSelf } from '../useSelf';
import { suggestionWait, type Kind } from './board';
import styles from './floor.module.css';

/** Writes a question or a suggestion. What was written stays, over a reload too, until the server has it. */
export function ComposeBox() {
  const self = useSelf();
  const can = useCan();
  const suggesting = useRoundState((round) => round.phase === 'suggest' && refusalOf(round, { type: 'contribute', kind: 'suggestion', text: 'x' }, self, can) === null);
  const roundId = useRoundState((round) => round.id);
  const { draft, write: put, keep } = useDraft(roundId, self.id, 'board');
  const [chosen, setKind] = useState<Kind | null>(draft ? (draft.kind === 'suggestion' ? 'suggestion' : 'question') : null);
  const kind = chosen ?? (suggesting ? 'suggestion' : 'question');
  const text = draft?.text ?? '';
  const [blocks, setBlocks] = useState(0);
  const { run, pending, error, clear } = useCommand();
  const refused = useRoundState((round) => refusalOf(round, { type: 'contribute', kind, text: 'x' }, self, can) !== null);
  const wait = useRoundState((round) => (kind === 'suggestion' ? suggestionWait(round, refused) : refused ? 'Questions begin with the first item.' : null));
  const early = useRoundState((round) => outOfTurn(round, { type: 'contribute', kind, text: 'x' }, self, can));
  if (!can.contribute) return null;
  // What was begun as a question stays one, whatever phase comes meanwhile.
  const write = (next: string) => {
    put(next, kind);
    setKind(next ? kind : null);
  };
  const send = async () => {
    const said = text.trim();
    if (!said || wait || blocks > 0) return;
    if ((await run({ type: 'contribute', kind, text: said }, draft?.commandId)).ok) {
      put('', kind);
      setKind(null);
    }
  };
  return (
    <form className={styles.compose} onSubmit={(event) => { event.preventDefault(); void send(); }} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented && event.target instanceof HTMLElement) event.target.blur(); }}>
      <div className={styles.kinds} role="group" aria-label="What it is">
        {(['question', 'suggestion'] as const).map((one) => <button key={one} id={`compose-${one}`} type="button" aria-pressed={kind === one} onClick={() => { setKind(one); put(text, one); clear(); }}>{one === 'question' ? 'Question' : 'Suggestion'}</button>)}
      </div>
      <CheckedArea id="compose-text" label={kind === 'question' ? 'Your question' : 'Your suggestion'} rows={2} maxLength={600} value={text} onChange={write} onBlocks={setBlocks} onChecked={keep} onSubmit={() => void send()} placeholder={kind === 'question' ? 'Ask about the case' : 'What could help?'} />
      {wait ? <p className={styles.quiet}>{wait}</p> : null}
      {early ? <p className={styles.quiet}>It is not yet the turn for this. You may, as you lead; it is recorded as out of turn.</p> : null}
      <div className={styles.send}><span className={styles.quiet}>{blocks > 0 ? 'Replace what is marked red first' : 'No names, places or dates'}</span><Button type="submit" size="small" variant="secondary" pending={pending} disabled={wait !== null}>Send {kind}</Button></div>
      <ProblemNotice error={error} />
    </form>
  );
}
