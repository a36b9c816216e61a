import { Button, InlineNotice } from '@without-walls/ui';
import { useRound, useRoundLink } from '../store/round-context';
import { refusalWords } from './refusal-words';

/** Why the last press did nothing, until the next one or until it is put away. */
export function Refusal() {
  const link = useRoundLink();
  const error = useRound((view) => view.refusal);
  if (!error) return null;
  const { what, then } = refusalWords(error);
  return <InlineNotice tone="needs" live title={what} actions={<Button size="small" variant="quiet" onClick={() => link.store.set({ refusal: null })}>Understood</Button>}>{then}</InlineNotice>;
}
