import type { LetterView } from '@without-walls/contracts';
import { InlineNotice, Page } from '@without-walls/ui';
import { useParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { Acknowledge } from '../components/Acknowledge';
import { FollowUps } from '../components/FollowUps';
import { LetterActions } from '../components/LetterActions';
import { LetterSheet } from '../components/LetterSheet';
import styles from '../components/letter.module.css';
import { useLetter } from '../letters.queries';

/** One letter: the sheet itself, and beside it what its reader does with it. */
export function LetterPage() {
  const { id = '' } = useParams();
  const query = useLetter(id);
  usePageTitle(query.data ? `Letter ${query.data.body.number}` : null);
  if (!query.data) return <Page heading="Letter" width="reading"><Loaded query={query} lines={12}>{() => null}</Loaded></Page>;
  return <Letter letter={query.data} />;
}

function Letter({ letter }: { letter: LetterView }) {
  return (
    <div className={styles.page}>
      <div className={styles.aside}>
        <LetterActions letter={letter} />
        {letter.delivery === 'failed' ? <InlineNotice tone="needs" title="The e-mail could not be delivered">The letter can be read here all the same. The coordinator has been told.</InlineNotice> : null}
        <Acknowledge letter={letter} />
        <FollowUps letter={letter} />
      </div>
      <LetterSheet letter={letter} />
    </div>
  );
}
