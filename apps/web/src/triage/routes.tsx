import { Navigate, useParams } from 'react-router';
import type { SliceRoute } from '../app/route-handle';

const needs = ['case.read.hub'] as const;

function ToItem() {
  const { id = '' } = useParams();
  return <Navigate to={`/triage?item=${id}`} replace />;
}

export const routes: SliceRoute[] = [
  {
    path: '/triage',
    handle: {
      title: 'Triage', needs,
      help: 'The weekly list in order of need, each case with the reason for its place. File an outcome and a line why; nobody sees it before the reveal. The facilitator or coordinator then chooses the outcome, with a reason.',
      keys: [['J', 'Next case'], ['K', 'Case before'], ['O', 'To the outcome'], ['Ctrl Enter', 'File and go to the next']],
    },
    lazy: async () => ({ Component: (await import('./pages/TriagePage')).TriagePage }),
  },
  { path: '/triage/:id', handle: { title: 'Triage', needs }, Component: ToItem },
];
