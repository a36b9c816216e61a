import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FLAG, fold, mark } from './flags.mjs';

const FAMILY_RANK = 25_000;
const TOP_FAMILY_RANK = 2_500;
const TOP_GIVEN_SHARE = 0.01;
const NO_NAMES = new Set(['en_BORK', 'base']);

/** Adds a name and, for compounds, its parts of four letters and more. */
function add(map, name, flags) {
  const entry = typeof name === 'string' ? fold(name) : undefined;
  if (!entry || entry.length < 2) return;
  for (const part of entry.split(' ')) if (part.length > 1 && (part === entry || part.length > 3)) mark(map, part, flags);
}

async function fromFaker(folder, map) {
  const { allLocales } = await import(pathToFileURL(join(folder, 'faker-js-faker-10.6.0/package/dist/index.js')).href);
  for (const [code, { person }] of Object.entries(allLocales)) {
    if (!person || NO_NAMES.has(code)) continue;
    for (const list of Object.values(person.first_name ?? {})) for (const name of list ?? []) add(map, name, FLAG.GIVEN);
    for (const list of Object.values(person.last_name ?? {})) for (const name of list ?? []) add(map, name, FLAG.FAMILY);
    if (code !== 'en') continue;
    for (const list of Object.values(person.first_name ?? {})) for (const name of list ?? []) add(map, name, FLAG.TOP_GIVEN);
  }
}

const censusLines = (folder, file) => readFileSync(join(folder, 'names-0.3.0/names', file), 'utf8').trim().split('\n').map((line) => line.trim().split(/\s+/));

function fromCensus(folder, map) {
  for (const file of ['dist.female.first', 'dist.male.first']) {
    for (const [name, share] of censusLines(folder, file)) add(map, name, FLAG.GIVEN | (Number(share) >= TOP_GIVEN_SHARE ? FLAG.TOP_GIVEN : 0));
  }
  for (const [name, , , rank] of censusLines(folder, 'dist.all.last')) {
    const top = Number(rank) <= TOP_FAMILY_RANK ? FLAG.TOP_FAMILY : 0;
    add(map, name, Number(rank) <= FAMILY_RANK ? FLAG.FAMILY | top : FLAG.NAMEISH);
  }
}

/** Given and family names; the scraped list only adds weak evidence and only where no dictionary knows the word. */
export async function readNames(folder, words) {
  const map = new Map();
  await fromFaker(folder, map);
  fromCensus(folder, map);
  for (const line of readFileSync(join(folder, 'humannames-1.0.5/package/list.txt'), 'utf8').split('\n')) {
    const entry = fold(line.trim());
    if (entry && entry.length > 2 && !map.has(entry) && !words.has(entry)) map.set(entry, FLAG.NAMEISH);
  }
  return map;
}
