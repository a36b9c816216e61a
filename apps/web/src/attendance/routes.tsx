import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [
  {
    path: '/attendance',
    handle: { title: 'Attendance', needs: ['attendance.review'], help: 'Attendance of lectures, made from what the room saw. Review it, correct it with a reason, lock it: then it counts.' },
    lazy: async () => ({ Component: (await import('./pages/SheetsPage')).SheetsPage }),
  },
  {
    path: '/attendance/:id',
    handle: { title: 'Attendance', needs: ['attendance.review'], help: 'Who was there, for how long and by what evidence. Those who sat with others at one camera are added by hand; lists of Zoom and Teams can be taken in.' },
    lazy: async () => ({ Component: (await import('./pages/SheetPage')).SheetPage }),
  },
];
