import type { SliceRoute } from '../app/route-handle';

export const routes: SliceRoute[] = [];
