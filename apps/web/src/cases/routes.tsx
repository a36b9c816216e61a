import { Page } from '@without-walls/ui';
import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [{ path: '/cases', handle: { title: 'Cases' }, element: <Page heading="Cases">{null}</Page> }];
