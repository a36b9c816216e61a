import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [
  {
    index: true,
    handle: { title: 'Today', help: 'What needs you, what is coming up, and what you wait for from others. Each line leads to the place where it is done; a line goes away by itself once it is.' },
    lazy: async () => ({ Component: (await import('./pages/TodayPage')).TodayPage }),
  },
];
