import { CodedText, Facts, InlineNotice, Page, Stack, StateChip, When, buttonLook } from '@without-walls/ui';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { Attachment } from '../components/Attachment';
import { LinkedText } from '../components/LinkedText';
import styles from '../components/Operations.module.css';
import { mailStates } from '../mail-words';
import { useMail, type MailMessage } from '../operations.queries';

/** One e-mail as it was or would be sent. */
export function MessagePage() {
  const query = useMail(useParams()['id'] ?? '');
  usePageTitle(query.data?.subject);
  return (
    <Page heading={query.data ? <CodedText text={query.data.subject} /> : 'E-mail'} width="reading" actions={<Link to="/operations/mail" {...buttonLook('quiet')}>All mail</Link>}>
      <Loaded query={query} lines={8}>{(mail) => <Message mail={mail} />}</Loaded>
    </Page>
  );
}

function Message({ mail }: { mail: MailMessage }) {
  const state = mailStates[mail.state];
  const facts = [
    { term: 'To', value: mail.to },
    { term: 'State', value: <StateChip tone={state.tone}>{state.say}</StateChip> },
    { term: 'Written', value: <When at={mail.createdAt} /> },
    ...(mail.sentAt ? [{ term: mail.state === 'kept' ? 'Kept' : 'Sent', value: <When at={mail.sentAt} /> }] : []),
    { term: 'Attempts', value: mail.attempts },
  ];
  return (
    <Stack gap={5}>
      <Facts facts={facts} />
      {mail.error ? <InlineNotice tone="danger" title="The mail server answered">{mail.error}</InlineNotice> : null}
      <div className={styles.message}><LinkedText text={mail.text} /></div>
      {mail.attachments.map((file) => <Attachment key={file.name} file={file} />)}
    </Stack>
  );
}
