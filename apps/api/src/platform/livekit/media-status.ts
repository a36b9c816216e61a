import { readFile } from 'node:fs/promises';
import type { mediaState } from '@without-walls/contracts';
import { z } from 'zod';

export type MediaState = z.infer<typeof mediaState>;

/** What `npm start` writes about the video server it builds or starts. */
const statusFile = z.object({ state: z.enum(['building', 'absent', 'starting', 'up', 'failed']), detail: z.string() });
export type StartStatus = z.infer<typeof statusFile>;

/** Reads the file; null when there is none or it is being replaced. */
export async function readStartStatus(path: string | null): Promise<StartStatus | null> {
  if (!path) return null;
  try {
    return statusFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

const sentence = (text: string): string => (text === '' || text.endsWith('.') ? text : `${text}.`);

/** The state people see, from what is configured, what the start says and whether the server answers. */
export function mediaStateOf(facts: { configured: boolean; answers: boolean; start: StartStatus | null }): MediaState {
  const { configured, answers, start } = facts;
  if (!configured) return { state: 'off', say: sentence(start?.detail || 'This installation has no video server; rounds work without video') };
  if (answers) return { state: 'up', say: 'Video is ready.' };
  if (start?.state === 'building' || start?.state === 'starting') return { state: start.state, say: sentence(start.detail) };
  return { state: 'down', say: 'The video server does not answer. The round goes on without video, which comes back by itself.' };
}
