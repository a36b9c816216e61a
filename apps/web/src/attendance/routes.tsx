import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [
  {
    path: '/attendance/mine',
    handle: { title: 'My attendance', help: 'What the room saw of you in each lecture. When something is not right, say so in your own words: whoever reviews it reads them.' },
    lazy: async () => ({ Component: (await import('./pages/MyAttendancePage')).MyAttendancePage }),
  },
  {
    path: '/attendance',
    handle: { title: 'Review attendance', needs: ['attendance.review'], help: 'Lectures that were held. Open one, correct what is wrong with a reason, and lock it: from then on it counts.' },
    lazy: async () => ({ Component: (await import('./pages/SheetsPage')).SheetsPage }),
  },
  {
    path: '/attendance/:id',
    handle: { title: 'Attendance', needs: ['attendance.review'], help: 'Who was there and for how long. Contested records come first. Add those who sat with others at one camera, or take in the list of a video program.' },
    lazy: async () => ({ Component: (await import('./pages/SheetPage')).SheetPage }),
  },
];
