import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [
  {
    path: '/people',
    handle: { title: 'People', needs: ['people.read'], help: 'Members of your network, by name. Administrators change what a member may do, and invite new members by an e-mail link.' },
    lazy: async () => ({ Component: (await import('./pages/PeoplePage')).PeoplePage }),
  },
];
