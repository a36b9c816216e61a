import type { SliceRoute } from '../app/route-handle';

/** Beside the signed-in part: a link in a mail. */
export const open: SliceRoute[] = [
  { path: '/no-more/:token', handle: { title: 'No more messages' }, lazy: async () => ({ Component: (await import('./pages/NoMorePage')).NoMorePage }) },
  { path: '/tried/:token', handle: { title: 'Did you try it?' }, lazy: async () => ({ Component: (await import('./pages/TriedPage')).TriedPage }) },
];

export const routes: SliceRoute[] = [
  {
    path: '/topics',
    handle: { title: 'My topics', help: 'The ring with what you have and what you miss. A topic counts once, whenever you heard it; attendance counts after it was reviewed.', keys: [['Arrow keys', 'walk round the ring'], ['Enter', 'open the lecture']] },
    lazy: async () => ({ Component: (await import('./pages/TopicsPage')).TopicsPage }),
  },
  {
    path: '/curriculum/find',
    handle: { title: 'Find in the lectures', help: 'Looks for words in titles and outcomes of lectures, on their slides, and in what there is to read and hear with them.' },
    lazy: async () => ({ Component: (await import('./pages/FindPage')).FindPage }),
  },
  {
    path: '/make-ups',
    handle: { title: 'Missed lectures', needs: ['curriculum.plan'], help: 'Reflections of learners who missed a lecture wait here to be read. Below stands for which lectures an extra day would be welcome, and the rule by which a lecture is made up.' },
    lazy: async () => ({ Component: (await import('./pages/MakeUpsPage')).MakeUpsPage }),
  },
];
