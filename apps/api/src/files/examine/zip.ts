import { Unzip, UnzipInflate } from 'fflate';
import { Held, insideLimits } from './examined.js';

/** Unpacks a zip while counting what comes out: a declared size is not believed. */
export function unzipWithin(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let room: number = insideLimits.unpacked;
  let broken = false;
  const unzip = new Unzip((file) => {
    if (files.size >= insideLimits.entries) throw new Held('too-large-inside');
    const chunks: Uint8Array[] = [];
    files.set(file.name, new Uint8Array());
    file.ondata = (error, chunk, final) => {
      if (error) { broken = true; return; }
      room -= chunk.length;
      if (room < 0) throw new Held('too-large-inside');
      chunks.push(chunk);
      if (final) files.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  // In pieces, so that a bomb is noticed before it has gone off whole.
  for (let at = 0; at < bytes.length; at += 65_536) unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  if (broken || files.size === 0) throw new Held('unreadable');
  return files;
}
