import type { SliceRoute } from '../route-handle';
import { RouteProblem } from '../RouteProblem';
import { Starting } from '../pages/Starting';

const open: SliceRoute[] = [
  { path: '/sign-in', handle: { title: 'Sign in' }, lazy: async () => ({ Component: (await import('./pages/SignInPage')).SignInPage }) },
  { path: '/invitation/:token', handle: { title: 'Your invitation' }, lazy: async () => ({ Component: (await import('./pages/InvitationPage')).InvitationPage }) },
  { path: '/guest/:token', handle: { title: 'You are invited as a guest' }, lazy: async () => ({ Component: (await import('../guest/GuestLinkPage')).GuestLinkPage }) },
].map((route) => ({ ...route, ErrorBoundary: RouteProblem, HydrateFallback: Starting }));

const own: SliceRoute[] = [
  {
    path: '/me/sign-ins',
    handle: { title: 'Your sign-ins', help: 'Every place where you are signed in at the moment. End any that you do not know or no longer use.' },
    lazy: async () => ({ Component: (await import('./pages/OwnSignInsPage')).OwnSignInsPage }),
  },
];

/** `open` needs no sign-in and has no frame; `own` belongs to the member. */
export const routes = { open, own };
