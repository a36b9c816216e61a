import type { SliceRoute } from '../app/route-handle';

/** Beside the signed-in part: whoever holds a paper may ask. */
export const open: SliceRoute[] = [
  { path: '/verify', handle: { title: 'Verify a statement' }, lazy: async () => ({ Component: (await import('./pages/VerifyPage')).VerifyPage }) },
  { path: '/verify/:code', handle: { title: 'Verify a statement' }, lazy: async () => ({ Component: (await import('./pages/VerifyPage')).VerifyPage }) },
];

export const routes: SliceRoute[] = [
  {
    path: '/statements',
    handle: { title: 'Statements', needs: ['statement.issue'], help: 'Order statements for a stretch of time; everybody with a credit in it gets one, once. An order can be paused and goes on where it stopped.' },
    lazy: async () => ({ Component: (await import('./pages/LedgerPage')).LedgerPage }),
  },
  {
    path: '/statements/:id',
    handle: { title: 'Statement', help: 'A statement as it was signed. Its code and its signature let anybody verify it.' },
    lazy: async () => ({ Component: (await import('./pages/StatementPage')).StatementPage }),
  },
];
