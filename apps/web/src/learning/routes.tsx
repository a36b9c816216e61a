import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [
  {
    path: '/topics',
    handle: { title: 'My topics', help: 'The ring with what you have and what you miss. A topic counts once, whenever you heard it; attendance counts after it was reviewed.', keys: [['Arrow keys', 'walk round the ring'], ['Enter', 'open the lecture']] },
    lazy: async () => ({ Component: (await import('./pages/TopicsPage')).TopicsPage }),
  },
];
