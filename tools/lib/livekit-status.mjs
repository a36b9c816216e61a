// The small file that tells the API (and so the people in it) how things stand with video.
import { writeWhole } from './files.mjs';

/** state: building | absent | starting | up | failed. */
export function writeStatus(file, state, detail, now = new Date()) {
  writeWhole(file, `${JSON.stringify({ state, detail, at: now.toISOString() })}\n`);
}
