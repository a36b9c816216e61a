import { detect, listsReady, loadLists, type DetectOptions, type Span } from '@without-walls/deidentify';

export type CheckRequest = { id: number; text: string; options: DetectOptions };
export type CheckReply = { id: number; spans: Span[]; /** False while the word lists are not in memory: the rules alone have looked. */ lists: boolean } | { id: number; failed: true } | { ready: boolean };

const lists = loadLists().then(
  () => postMessage({ ready: true } satisfies CheckReply),
  () => postMessage({ ready: false } satisfies CheckReply),
);

addEventListener('message', (event: MessageEvent<CheckRequest>) => {
  const { id, text, options } = event.data;
  try {
    postMessage({ id, spans: detect(text, options), lists: listsReady() } satisfies CheckReply);
  } catch {
    postMessage({ id, failed: true } satisfies CheckReply);
  }
});

void lists;
