import type { RecommendationDraft, RecommendationFields } from '@without-walls/contracts';
import { Button, InlineNotice } from '@without-walls/ui';
import { adviceMeta } from './advice-words';

type Props = { mine: RecommendationFields; theirs: RecommendationDraft; onKeep: () => void; onTake: () => void };

/** Somebody else wrote in the same place: both texts, and the choice. */
export function Clash({ mine, theirs, onKeep, onTake }: Props) {
  const textDiffers = mine.text.trim() !== theirs.text.trim();
  return (
    <InlineNotice tone="decide" live title={`${theirs.by.name} changed this while you wrote`} actions={<><Button size="small" onClick={onTake}>Take theirs</Button><Button size="small" onClick={onKeep}>Keep mine</Button></>}>
      {textDiffers ? <p>Theirs: “{theirs.text}”</p> : <p>Theirs: {adviceMeta(theirs)}{theirs.condition ? `. ${theirs.condition}` : ''}{theirs.rationale ? `. Why: ${theirs.rationale}` : ''}</p>}
      <p>Yours is in the fields and is not lost.</p>
    </InlineNotice>
  );
}
