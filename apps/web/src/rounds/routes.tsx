import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [
  {
    path: '/rounds/:id',
    handle: { title: 'Round', needs: ['round.join'], bare: true, guests: true, help: 'The live room of a session. Everything in it can be done with the keyboard: press ? for the keys.' },
    lazy: async () => ({ Component: (await import('./pages/RoundPage')).RoundPage }),
  },
  {
    path: '/connection',
    handle: { title: 'Test my connection', needs: ['round.join'], guests: true, help: 'Tries from this device and this network what a round needs: browser, camera, microphone, the way to the server and the speed of the line. The report names nobody; send it to the coordinator or keep it.' },
    lazy: async () => ({ Component: (await import('./connection/ConnectionPage')).ConnectionPage }),
  },
];
