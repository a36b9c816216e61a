import { Section, ShowMore, When } from '@without-walls/ui';
import { Loaded } from '../../app/query/Loaded';
import { useLectureVersions } from '../curriculum.queries';
import styles from './curriculum.module.css';

/** What the lecture was before: somebody who has its credit may have heard that one. */
export function EarlierVersions({ lectureId }: { lectureId: string }) {
  const list = useLectureVersions(lectureId);
  return (
    <Section heading="Earlier versions">
      <Loaded query={list.query} lines={3} level={3}>
        {() => (
          <>
            {list.items.map((one) => (
              <details key={one.version}>
                <summary>Version {one.version}: {one.title}, of <When at={one.at} show="date" /></summary>
                <p className={styles.quiet}>{one.minutes} minutes, {one.questions} {one.questions === 1 ? 'question' : 'questions'} in its quiz. {one.by.name}.{one.licence ? ` Licence: ${one.licence}.` : ''}</p>
                {one.outcomes.length > 0 ? <ul className={styles.outcomes}>{one.outcomes.map((outcome) => <li key={outcome}>{outcome}</li>)}</ul> : null}
                {one.reading ? <p className={styles.prose}>{one.reading}</p> : null}
                {one.speakerNotes ? <><h3>Notes for the speaker</h3><p className={styles.prose}>{one.speakerNotes}</p></> : null}
              </details>
            ))}
            <ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="versions" />
          </>
        )}
      </Loaded>
    </Section>
  );
}
