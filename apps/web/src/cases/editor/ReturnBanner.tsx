import type { CaseView, SectionName } from '@without-walls/contracts';
import { InlineNotice, When } from '@without-walls/ui';
import { sectionTitle } from '../words/sections';
import styles from './editor.module.css';

type Props = { request: NonNullable<CaseView['lastReturn']>; onGo: (section: SectionName) => void };

/** What was asked when the case came back, with the sections it is about. */
export function ReturnBanner({ request, onGo }: Props) {
  return (
    <InlineNotice tone="needs" title={`${request.by.name} asks`}>
      <p className={styles.request}>{request.text}</p>
      <p>
        {request.sections.length > 0 ? 'About ' : null}{request.sections.map((section, i) => <span key={section}>{i > 0 ? ', ' : ''}<button type="button" className={styles.link} onClick={() => onGo(section)}>{sectionTitle(section)}</button></span>)}{request.sections.length > 0 ? '. ' : null}<When at={request.at} />
      </p>
    </InlineNotice>
  );
}
