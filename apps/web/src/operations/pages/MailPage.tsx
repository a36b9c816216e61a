import { CodedText, DataTable, EmptyState, ShowMore, Stack, StateChip, When, type Column } from '@without-walls/ui';
import { Link } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { OperationsPage } from '../components/OperationsPage';
import { mailHeading, mailStates } from '../mail-words';
import { useMailList, type Mail } from '../operations.queries';

const columns: Column<Mail>[] = [
  { key: 'subject', title: 'Subject', cell: (mail) => <Link to={`/operations/mail/${mail.id}`}><CodedText text={mail.subject} /></Link> },
  { key: 'to', title: 'To', plain: true, cell: (mail) => mail.to },
  { key: 'state', title: 'State', cell: (mail) => <StateChip tone={mailStates[mail.state].tone}>{mailStates[mail.state].say}</StateChip> },
  { key: 'attempts', title: 'Attempts', align: 'end', cell: (mail) => mail.attempts },
  { key: 'at', title: 'Written', cell: (mail) => <When at={mail.createdAt} /> },
];

/** Mail that left, waits, or is kept to read in a demonstration. */
export function MailPage() {
  const mail = useMailList();
  return (
    <OperationsPage heading={mail.first ? mailHeading(mail.items) : 'Mail'} lede="E-mails carry case codes and links, never the text of a case.">
      <Loaded query={mail.query} lines={8}>
        {() => (mail.items.length === 0 ? <EmptyState heading="No e-mail yet">Invitations, reminders and letters show here as they are written.</EmptyState> : (
          <Stack gap={2}>
            <DataTable caption="E-mails, newest first" columns={columns} rows={mail.items} rowKey={(row) => row.id} />
            <ShowMore shown={mail.items.length} more={mail.more} onMore={mail.fetchMore} pending={mail.fetchingMore} noun="e-mails" />
          </Stack>
        ))}
      </Loaded>
    </OperationsPage>
  );
}
