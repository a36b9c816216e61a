import { Page } from '@without-walls/ui';
import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [{ path: '/letters', handle: { title: 'Letters' }, element: <Page heading="Letters">{null}</Page> }];
