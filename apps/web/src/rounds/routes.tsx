import { Page } from '@without-walls/ui';
import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [{ path: '/rounds/:id', handle: { title: 'Round', needs: ['round.join'], bare: true }, element: <Page heading="Round">{null}</Page> }];
