import { listConnectionReports, type SessionView } from '@without-walls/contracts';
import { InlineNotice, MemberName, Section } from '@without-walls/ui';
import { useMay } from '../../app/me';
import { useRead } from '../../app/query/useRead';
import { sessionKeys } from '../sessions.queries';
import { ConnectionNote } from './ConnectionNote';
import { answerWords, answersSentence, partWords } from '../session-words';
import styles from './sessions.module.css';

/** Who was invited, what they said, and whether every discipline is there. */
export function People({ session }: { session: SessionView }) {
  const { invitees, quorum } = session;
  const plans = useMay()('session.plan');
  const tests = useRead(sessionKeys.one(session.id, 'connections'), listConnectionReports, { params: { id: session.id } }, { enabled: plans && invitees.length > 0 }).data?.items ?? [];
  return (
    <Section heading="People" note={invitees.length > 0 ? answersSentence(invitees) : null}>
      <InlineNotice tone={quorum.met ? 'good' : 'info'} title="Disciplines">{quorum.say}.</InlineNotice>
      {invitees.length === 0 ? <p className={styles.quiet}>Nobody was invited yet.</p> : (
        <ul className={styles.people} aria-label="Invited people">
          {invitees.map(({ member, part, answer }) => (
            <li key={member.id}>
              <MemberName member={member} />
              <span className={styles.quiet}>{session.agenda.some((item) => item.speaker?.id === member.id) ? 'Speaks' : partWords[part]}. {answerWords[answer]}</span>
              <ConnectionNote reports={tests.find((one) => one.memberId === member.id)?.reports ?? []} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
