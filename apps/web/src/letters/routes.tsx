import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [
  {
    path: '/letters',
    handle: { title: 'Letters', needs: ['case.write', 'case.read.hub'], help: 'The signed advice of the team, newest first. Open a letter to read it, print it, or say what became of each recommendation.' },
    lazy: async () => ({ Component: (await import('./pages/LettersPage')).LettersPage }),
  },
  {
    path: '/letters/:id',
    handle: { title: 'Letter', help: 'What the team advises on one case, who advised, and what the advice is and is not. The presenter says here that they take it on, and later what became of it.' },
    lazy: async () => ({ Component: (await import('./pages/LetterPage')).LetterPage }),
  },
  {
    path: '/letters/:id/person',
    handle: { title: 'For the person', help: 'The same letter in plain words, to go through together with the person living with pain. It prints on one or two pages.' },
    lazy: async () => ({ Component: (await import('./pages/PersonPage')).PersonPage }),
  },
  {
    path: '/cases/:id/advice',
    handle: { title: 'Written advice', needs: ['round.recommend'], help: 'For a case that triage answers in writing: the same rows and the same letter as after a round.' },
    lazy: async () => ({ Component: (await import('./pages/AdvicePage')).AdvicePage }),
  },
];
