import { createBrowserRouter } from 'react-router';
import { RouteProblem } from './RouteProblem';
import { NotFound } from './pages/NotFound';
import { Starting } from './pages/Starting';
import { Frame } from './shell/Frame';
import { needMember } from './sign-in/need-member';
import { routes as signIn } from './sign-in/routes';
import { open as curriculum } from '../curriculum/routes';
import { open as learning } from '../learning/routes';
import { open as people } from '../people/routes';
import { open as statements } from '../statements/routes';
import { slices } from './slices';

/** Public pages beside the signed-in part; the pages of every slice inside the frame. */
export const router = createBrowserRouter([
  ...signIn.open,
  ...[...statements, ...curriculum, ...people, ...learning].map((route) => ({ ...route, ErrorBoundary: RouteProblem, HydrateFallback: Starting })),
  {
    path: '/',
    Component: Frame,
    loader: needMember,
    shouldRevalidate: () => false, // once signed in, the gate takes care of what runs out
    HydrateFallback: Starting,
    ErrorBoundary: RouteProblem,
    children: [{ ErrorBoundary: RouteProblem, children: [...slices, ...signIn.own, { path: '*', handle: { title: 'Not found' }, Component: NotFound }] }],
  },
]);
