import type { SliceRoute } from '../app/route-handle';

const keys = [['Arrow keys', 'walk round the ring'], ['Enter', 'open the lecture']] as const;

/** Beside the signed-in part: who is asked to speak answers from a mail. */
export const open: SliceRoute[] = [
  { path: '/speaking/:token', handle: { title: 'Will you speak?' }, lazy: async () => ({ Component: (await import('./pages/SpeakingPage')).SpeakingPage }) },
];

export const routes: SliceRoute[] = [
  {
    path: '/curriculum',
    handle: { title: 'Curriculum', help: 'Lectures in a ring: whoever joins begins with the next one, and has them all after one round.' },
    lazy: async () => ({ Component: (await import('./pages/CurriculaPage')).CurriculaPage }),
  },
  {
    path: '/curriculum/new',
    handle: { title: 'Begin a curriculum', needs: ['curriculum.plan'], help: 'A ring of lectures and a weekly time. It is laid out at once for a year ahead, and everything can be changed later.' },
    lazy: async () => ({ Component: (await import('./pages/NewCurriculumPage')).NewCurriculumPage }),
  },
  {
    path: '/curriculum/lectures/:id',
    handle: { title: 'Lecture', help: 'One lecture of the ring. Educators make a new version of it here; credits for older versions count on unless they say otherwise.' },
    lazy: async () => ({ Component: (await import('./pages/LecturePage')).LecturePage }),
  },
  {
    path: '/curriculum/:id',
    handle: { title: 'Curriculum', help: 'The ring shows where the cycle stands; under it are the weeks. Educators swap, skip, cancel and add in the menu of a week: every change is shown before it is made, and the last one can be taken back.', keys },
    lazy: async () => ({ Component: (await import('./pages/CurriculumPage')).CurriculumPage }),
  },
  {
    path: '/curriculum/:id/ring',
    handle: { title: 'The lectures of the ring', needs: ['curriculum.plan'], help: 'The order of the ring, new lectures, and those that leave it. Weeks that were held stay as they were; coming ones are laid out anew.' },
    lazy: async () => ({ Component: (await import('./pages/RingPage')).RingPage }),
  },
  {
    path: '/curriculum/:id/settings',
    handle: { title: 'Name, completion and weekly time', needs: ['curriculum.plan'], help: 'What the curriculum is called, what completes it, and when it meets. Another weekly time holds from a day on: what it changes is shown first, and can be taken back.' },
    lazy: async () => ({ Component: (await import('./pages/SettingsPage')).SettingsPage }),
  },
  {
    path: '/curriculum/:id/breaks',
    handle: { title: 'Breaks and holidays', needs: ['curriculum.plan'], help: 'When there is no session. What a change does to the coming weeks is shown before it is made.' },
    lazy: async () => ({ Component: (await import('./pages/BreaksPage')).BreaksPage }),
  },
];
