// How much a browser fetches: gzip sizes of the built web app, added up over Vite's manifest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../../lib/paths.mjs';
import { chunkOf, entryOf, filesOf, pageOf } from '../manifest.mjs';

const dist = inRoot('apps', 'web', 'dist');
const gzipped = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
const kilobytes = (files) => files.reduce((total, file) => total + gzipped(file), 0) / 1024;

const size = (name, files, goal = null) => ({ suite: 'sizes', name, value: kilobytes(files), unit: 'KB', goal, better: 'lower' });

function measure() {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
  const entry = entryOf(manifest);
  const withPage = (page) => ['index.html', ...filesOf(manifest, [...entry, ...pageOf(manifest, page)])];
  // A round is nothing without its socket, whose chunk is fetched on every visit.
  const round = ['index.html', ...filesOf(manifest, [...entry, ...pageOf(manifest, 'RoundPage'), ...chunkOf(manifest, 'live')])];
  const [room] = chunkOf(manifest, 'Room');
  const behind = filesOf(manifest, [room]).filter((file) => !round.includes(file));
  const [video] = chunkOf(manifest, 'video');
  const beyondRound = filesOf(manifest, [video]).filter((file) => file === manifest[video].file || !round.includes(file) && !behind.includes(file));
  return [
    size('first load', ['index.html', ...filesOf(manifest, entry)], 150),
    size('first load with the sign-in page', withPage('SignInPage')),
    size('first load with the Today page', withPage('TodayPage')),
    size('door of a round, without video', round, 200),
    size('room behind the door, fetched meanwhile', behind),
    size('video chunk', beyondRound, 250),
  ];
}

export const suite = { name: 'sizes', title: 'gzip sizes of what a browser loads', builds: ['@without-walls/web'], measure: async () => measure() };
