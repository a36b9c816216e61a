import { examine, listsReady, loadLists, type CarriedNames, type DetectOptions, type Span } from '@without-walls/deidentify';

export type CheckRequest = { id: number; text: string; options: DetectOptions };
/** What was found in one text: its marks, and the names to look for in the other texts of the case. */
export type Found = { spans: Span[]; names: CarriedNames };
export type CheckReply = (Found & { id: number; /** False while the word lists are not in memory: the rules alone have looked. */ lists: boolean }) | { id: number; failed: true } | { ready: boolean };

const lists = loadLists().then(
  () => postMessage({ ready: true } satisfies CheckReply),
  () => postMessage({ ready: false } satisfies CheckReply),
);

addEventListener('message', (event: MessageEvent<CheckRequest>) => {
  const { id, text, options } = event.data;
  try {
    postMessage({ id, ...examine(text, options), lists: listsReady() } satisfies CheckReply);
  } catch {
    postMessage({ id, failed: true } satisfies CheckReply);
  }
});

void lists;
