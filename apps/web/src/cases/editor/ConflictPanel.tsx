import type { CaseContent, SectionName } from '@without-walls/contracts';
import { Button, InlineNotice, When } from '@without-walls/ui';
import { SectionBody } from '../read/CaseBody';
import { sectionTitle } from '../words/sections';
import type { Conflict } from './draft';
import styles from './editor.module.css';

type Props = { section: SectionName; mine: CaseContent[SectionName]; conflict: Conflict; onChoose: (choice: 'mine' | 'theirs') => void };

/** Two versions of one section, both shown whole. Nothing is overwritten before the member has chosen. */
export function ConflictPanel({ section, mine, conflict, onChoose }: Props) {
  return (
    <InlineNotice tone="decide" live title={`${sectionTitle(section)} was also saved in another window`}>
      <p>{conflict.by ? `By ${conflict.by.name}, ` : ''}<When at={conflict.at} />. Both are here; nothing was overwritten. Choose the one to go on with.</p>
      <div className={styles.versions}>
        <section aria-label="Yours, on this screen">
          <h3>Yours, on this screen</h3>
          <div className={styles.version}><SectionBody section={section} value={mine} /></div>
          <Button onClick={() => onChoose('mine')}>Keep mine</Button>
        </section>
        <section aria-label="The one saved elsewhere">
          <h3>The one saved elsewhere</h3>
          <div className={styles.version}><SectionBody section={section} value={conflict.value as CaseContent[SectionName]} /></div>
          <Button onClick={() => onChoose('theirs')}>Use this one</Button>
        </section>
      </div>
    </InlineNotice>
  );
}
