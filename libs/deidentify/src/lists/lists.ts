import { FlagTable } from './table.js';

let table: FlagTable | undefined;
let loading: Promise<void> | undefined;

/** Whether the word lists are in memory; without them `detect` works by rules alone. */
export const listsReady = (): boolean => table !== undefined;

/** Flags of a folded word or phrase; 0 when unknown or while the lists are not loaded. */
export const listed = (folded: string): number => table?.get(folded) ?? 0;

async function load(): Promise<void> {
  const [{ words }, { names }, { places }] = await Promise.all([import('./generated/words.js'), import('./generated/names.js'), import('./generated/places.js')]);
  const fresh = new FlagTable();
  for (const list of [words, names, places] as readonly (readonly (readonly (string | number)[])[])[]) {
    for (const [flags, coded] of list) fresh.load(String(coded), Number(flags));
  }
  table = fresh;
}

/** Loads the word lists once. The API and the command always wait for it; the browser may start without. */
export function loadLists(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
