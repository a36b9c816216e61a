import { Page } from '@without-walls/ui';
import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [{ path: '/sessions', handle: { title: 'Rounds' }, element: <Page heading="Rounds">{null}</Page> }];
