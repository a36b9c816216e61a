import { inflateSync } from 'node:zlib';

interface Table {
  /** Tag and checksum as they stand in the file. */
  tag: Buffer;
  checksum: number;
  data: Buffer;
}

/**
 * The font inside a WOFF file, unpacked to an sfnt (TrueType or OpenType).
 * A font that is left packed is inflated anew by the page maker for each letter that it embeds.
 * Source: WOFF File Format 1.0 (W3C), sections 3 to 5. Throws when the file is no WOFF.
 */
export function unpackWoff(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF file');
  const count = file.readUInt16BE(12);
  return sfnt(file.subarray(4, 8), Array.from({ length: count }, (_, i) => tableAt(file, 44 + i * 20)));
}

function tableAt(file: Buffer, entry: number): Table {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => file.readUInt32BE(entry + at)) as [number, number, number, number];
  const data = file.subarray(offset, offset + packed);
  return { tag: file.subarray(entry, entry + 4), checksum, data: packed < length ? inflateSync(data) : data };
}

/** A directory, then the tables, each at a multiple of four. */
function sfnt(flavour: Buffer, tables: readonly Table[]): Buffer {
  const directory = Buffer.alloc(12 + tables.length * 16);
  const half = Math.floor(Math.log2(tables.length));
  flavour.copy(directory);
  [tables.length, 2 ** half * 16, half, (tables.length - 2 ** half) * 16].forEach((value, i) => directory.writeUInt16BE(value, 4 + i * 2));
  const parts = [directory];
  let at = directory.length;
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    tag.copy(directory, 12 + i * 16);
    [checksum, at, data.length].forEach((value, field) => directory.writeUInt32BE(value, 16 + i * 16 + field * 4));
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}
