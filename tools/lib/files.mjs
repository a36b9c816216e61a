// Small file habits: folders that exist, secrets that only their owner reads, files that are never half written.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDiskFull } from './disk.mjs';
import { Refusal } from './say.mjs';

/** Makes a folder that other users may pass through: the database runs as one of them when we are root. */
export function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new Refusal(folderSentence(folder, error));
  }
  return folder;
}

/** The same, whatever the umask. */
export function makeOpenFolder(folder) {
  makeFolder(folder);
  chmodSync(folder, 0o755);
}

function folderSentence(folder, error) {
  if (isDiskFull(error.message)) return `The disk is full: ${folder} could not be made.`;
  return `The folder ${folder} cannot be made or written (${error.code}): check who owns it.`;
}

/** Writes beside the target and renames, so that a reader sees the old text or the new, never half. */
export function writeWhole(file, text, mode = 0o644) {
  makeFolder(dirname(file));
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, text, { mode });
  renameSync(beside, file);
}

export function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise;
}

/** A random secret made on first use and kept, readable by its owner only. */
export function keptSecret(file, bytes = 24) {
  const kept = readOr(file, '').trim();
  if (kept) return kept;
  const fresh = randomBytes(bytes).toString('hex');
  writeWhole(file, `${fresh}\n`, 0o600);
  return fresh;
}

/** Keeps one older log: a log that grew beyond 5 MB starts anew. */
export function rollLog(file, limit = 5 * 1024 * 1024) {
  if (!existsSync(file) || statSync(file).size < limit) return;
  rmSync(`${file}.1`, { force: true });
  renameSync(file, `${file}.1`);
}

export function tail(file, lines = 15) {
  return readOr(file, '').trimEnd().split('\n').slice(-lines).join('\n');
}
