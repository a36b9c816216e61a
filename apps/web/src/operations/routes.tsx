import { redirect } from 'react-router';
import type { RouteHandle, SliceRoute } from '../app/route-handle';

const handle = (title: string, help: string): RouteHandle => ({ title, needs: ['operations.read'], help });

export const routes: SliceRoute[] = [
  { path: '/operations', handle: handle('Operations', ''), loader: () => redirect('/operations/mail') },
  {
    path: '/operations/mail',
    handle: handle('Mail', 'E-mails of this network and what became of them. Without a mail server they are kept here to read.'),
    lazy: async () => ({ Component: (await import('./pages/MailPage')).MailPage }),
  },
  {
    path: '/operations/mail/:id',
    handle: handle('E-mail', 'One e-mail, as it was or would be sent, with its calendar file.'),
    lazy: async () => ({ Component: (await import('./pages/MessagePage')).MessagePage }),
  },
  {
    path: '/operations/jobs',
    handle: handle('Failed jobs', 'Work that the service does by itself and that failed several times. Put right what the error names, then try again; trying twice does no harm.'),
    lazy: async () => ({ Component: (await import('./pages/JobsPage')).JobsPage }),
  },
  {
    path: '/operations/audit',
    handle: handle('Audit', 'Who changed and who read what. The chain can be verified at any time; a broken one names the first entry that does not fit.'),
    lazy: async () => ({ Component: (await import('./pages/AuditPage')).AuditPage }),
  },
];
