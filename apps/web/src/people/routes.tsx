import type { SliceRoute } from '../app/route-handle';

/** Beside the signed-in part: for whoever wants to come in. */
export const open: SliceRoute[] = [
  { path: '/join/:slug', handle: { title: 'Join' }, lazy: async () => ({ Component: (await import('./pages/JoinPage')).JoinPage }) },
  { path: '/join-request/:token', handle: { title: 'Your request to join' }, lazy: async () => ({ Component: (await import('./pages/JoinRequestPage')).JoinRequestPage }) },
];

export const routes: SliceRoute[] = [
  {
    path: '/people',
    handle: { title: 'People', needs: ['people.read'], help: 'Members of your network, by name. Administrators change what a member may do, and invite new members by an e-mail link.' },
    lazy: async () => ({ Component: (await import('./pages/PeoplePage')).PeoplePage }),
  },
  {
    path: '/people/invite',
    handle: { title: 'Invite a person', needs: ['people.manage'], help: 'An invitation is a link by e-mail. Until it is accepted you can withdraw it under People.' },
    lazy: async () => ({ Component: (await import('./pages/InvitePage')).InvitePage }),
  },
  {
    path: '/people/requests',
    handle: { title: 'Requests to join', needs: ['people.manage'], help: 'People who asked by the join page of your network and confirmed their address. An approval sends them an invitation; they begin at the very week.' },
    lazy: async () => ({ Component: (await import('./pages/RequestsPage')).RequestsPage }),
  },
  {
    path: '/people/invite-list',
    handle: { title: 'Invite by a list', needs: ['people.manage'], help: 'A list with a heading line. Every line is judged before anything is sent; those at fault are passed over and can be downloaded.' },
    lazy: async () => ({ Component: (await import('./pages/InviteListPage')).InviteListPage }),
  },
  {
    path: '/people/settings',
    handle: { title: 'Network settings', needs: ['people.manage'], help: 'What your network decides for itself: who looks at a case before it is released, when triage is due, how long originals of files are kept, how rounds are held. A change counts from the next step on and stands in the audit trail.' },
    lazy: async () => ({ Component: (await import('./pages/SettingsPage')).SettingsPage }),
  },
  {
    path: '/people/:id',
    handle: { title: 'Member', needs: ['people.manage'], help: 'What this member may do, and what stands under the advice they sign. A change counts from their next step on; they need not sign in again.' },
    lazy: async () => ({ Component: (await import('./pages/MemberPage')).MemberPage }),
  },
];
