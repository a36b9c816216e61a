import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [
  {
    path: '/sessions',
    handle: { title: 'Rounds', needs: ['session.read'], help: 'The sessions that are coming, and those that were held. Open one to see its agenda, say whether you come, and join from a quarter of an hour before it begins.' },
    lazy: async () => ({ Component: (await import('./pages/SessionsPage')).SessionsPage }),
  },
  {
    path: '/sessions/new',
    handle: { title: 'Plan a session', needs: ['session.plan'], help: 'Say when the session is on the clock of the place that holds it; everyone sees it on their own clock as well.' },
    lazy: async () => ({ Component: (await import('./pages/PlanSessionPage')).PlanSessionPage }),
  },
  {
    path: '/sessions/:id',
    handle: { title: 'Session', needs: ['session.read'], help: 'The agenda with its minutes, who was invited and who comes. Invitations carry case codes and links only, never the text of a case.' },
    lazy: async () => ({ Component: (await import('./pages/SessionPage')).SessionPage }),
  },
  {
    path: '/sessions/:id/change',
    handle: { title: 'Change a session', needs: ['session.plan'] },
    lazy: async () => ({ Component: (await import('./pages/ChangeSessionPage')).ChangeSessionPage }),
  },
];
