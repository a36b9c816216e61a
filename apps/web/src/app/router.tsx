import { createBrowserRouter } from 'react-router';
import { routes as cases } from '../cases/routes';
import { routes as letters } from '../letters/routes';
import { routes as operations } from '../operations/routes';
import { routes as people } from '../people/routes';
import { routes as rounds } from '../rounds/routes';
import { routes as sessions } from '../sessions/routes';
import { routes as today } from '../today/routes';
import { routes as triage } from '../triage/routes';
import { RouteProblem } from './RouteProblem';
import { NotFound } from './pages/NotFound';
import { Starting } from './pages/Starting';
import { Frame } from './shell/Frame';
import { needMember } from './sign-in/need-member';
import { routes as signIn } from './sign-in/routes';

const slices = [...today, ...cases, ...triage, ...sessions, ...rounds, ...letters, ...people, ...operations];

/** Public pages beside the signed-in part; the pages of every slice inside the frame. */
export const router = createBrowserRouter([
  ...signIn.open,
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
