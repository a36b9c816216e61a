import type { SliceRoute } from '../app/route-handle';

const anyCase = ['case.write', 'case.check', 'case.read.hub'] as const;
const write = ['case.write'] as const;
const check = ['case.check'] as const;

export const routes: SliceRoute[] = [
  {
    path: '/cases',
    handle: { title: 'Cases', needs: anyCase, help: 'Your own cases and those you may read, the newest change first. Each line says who has the next step. A case is begun here and saves itself while you write.' },
    lazy: async () => ({ Component: (await import('./pages/CaseListPage')).CaseListPage }),
  },
  {
    path: '/cases/:id',
    handle: { title: 'Case', help: 'The case in the order of its form. The sentence at the top says who is responsible for the next step; the presenter stays responsible for the person’s care throughout.' },
    lazy: async () => ({ Component: (await import('./pages/CasePage')).CasePage }),
  },
  {
    path: '/cases/:id/edit',
    handle: {
      title: 'Case', needs: write,
      help: 'Write in short bursts: every section saves itself. The check marks what could identify somebody while you write. Red must go, amber needs your decision, blue is a hint.',
      keys: [['F8', 'Next mark'], ['Alt N', 'Next mark'], ['Enter', 'Replace the mark whose panel is open'], ['Esc', 'Leave it for later'], ['F9', 'Read it as the team will see it'], ['Ctrl Enter', 'In a list: add another row']],
    },
    lazy: async () => ({ Component: (await import('./pages/EditCasePage')).EditCasePage }),
  },
  { path: '/cases/:id/slip', handle: { title: 'Case slip', needs: write }, lazy: async () => ({ Component: (await import('./pages/SlipPage')).SlipPage }) },
  {
    path: '/second-looks',
    handle: { title: 'Second look', needs: check, help: 'Submitted cases that wait for a second pair of eyes, the longest wait first. Nobody looks over a case of their own.' },
    lazy: async () => ({ Component: (await import('./pages/QueuePage')).QueuePage }),
  },
  {
    path: '/second-looks/:id',
    handle: { title: 'Second look', needs: check, help: 'Read the whole case and ask whether a neighbour, a colleague or a local reporter could tell who this is. Tick each section as you go, then release it to the team or return it with a precise request.', keys: [['J', 'Next section'], ['K', 'Section before'], ['L', 'Tick the section and go on']] },
    lazy: async () => ({ Component: (await import('./pages/LookPage')).LookPage }),
  },
];
