// Words that the screen does not use: blame, another programme's names, and "patient" where a person is meant.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Texts in which "patient" is a fixed term, or the point: they are cut out before looking. */
const allowed = [/in-?patients?\b/gi, /out-?patients?\b/gi, /patient[- ]reported outcomes?/gi, /patient information leaflets?/gi, /\bimpatient/gi];

const forbidden = [
  { word: /\bpatients?\b/i, instead: 'say "person living with pain", or "the person"' },
  { word: /\bsufferers?\b|\bsuffers? from\b/i, instead: 'say "person living with pain"' },
  { word: /\bECHO\b(?!["'`:]?\s*[:=])/, instead: 'the product has its own name' },
  { word: /\biGro\b/i, instead: 'the product has its own name' },
];

/** Comments, imports and addresses are not on screen. */
const isCode = (line) => /^\s*(\/\/|\*|\/\*|import\b|export \{)/.test(line);

/** The first forbidden word in a line of source, as `{ word, instead }`, or null. */
export function forbiddenWord(line) {
  if (isCode(line)) return null;
  const left = allowed.reduce((text, term) => text.replace(term, ''), line.replace(/\s\/\/ .*$/, ''));
  for (const { word, instead } of forbidden) {
    const found = word.exec(left);
    if (found) return { word: found[0], instead };
  }
  return null;
}

const isSource = (name) => /\.(tsx?|json|html)$/.test(name) && !/\.(spec|test)\.tsx?$/.test(name);

function sources(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && isSource(entry.name)).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Every forbidden word in the sources of these folders: `["path:line: …"]`. */
export function checkWords(root, folders = ['apps/web/src', 'libs/ui/src']) {
  return folders.flatMap((folder) => sources(join(root, folder))).flatMap((file) => checkFile(root, file));
}

function checkFile(root, file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const found = forbiddenWord(line);
    return found ? [`${file.slice(root.length + 1)}:${index + 1}: "${found.word}" on screen: ${found.instead}.`] : [];
  });
}
