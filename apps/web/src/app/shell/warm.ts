import type { Permission } from '@without-walls/contracts';
import type { SliceRoute } from '../route-handle';

type Loader = () => Promise<unknown>;

/** Fetches the pages this member may open while nothing else goes on, so that moving is instant and works offline. */
export function warmPages(routes: readonly SliceRoute[], may: (permission: Permission) => boolean): () => void {
  const waitMs = 2500;
  const saving = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData;
  if (saving) return () => undefined;
  const loaders = routes.filter(({ handle }) => !handle?.bare && (!handle?.needs || handle.needs.some(may))).flatMap(({ lazy }) => (typeof lazy === 'function' ? [lazy as Loader] : []));
  // A page that could not be fetched ahead is fetched when it is opened.
  const timer = setTimeout(() => void Promise.allSettled(loaders.map((load) => load())), waitMs);
  return () => clearTimeout(timer);
}
