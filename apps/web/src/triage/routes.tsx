import { Page } from '@without-walls/ui';
import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [{ path: '/triage', handle: { title: 'Triage' }, element: <Page heading="Triage">{null}</Page> }];
