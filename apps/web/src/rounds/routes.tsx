import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [
  {
    path: '/rounds/:id',
    handle: { title: 'Round', needs: ['round.join'], bare: true, help: 'The live room of a session. Everything in it can be done with the keyboard: press ? for the keys.' },
    lazy: async () => ({ Component: (await import('./pages/RoundPage')).RoundPage }),
  },
];
