import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [
  {
    path: '/evaluation',
    handle: { title: 'Reports', needs: ['evaluation.read'], help: 'How the programme did in a stretch of time. Every figure says what it is a figure of; a group of fewer than five people is not shown.' },
    lazy: async () => ({ Component: (await import('./pages/ReportPage')).ReportPage }),
  },
];
