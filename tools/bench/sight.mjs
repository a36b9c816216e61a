// Sound and picture of a round in a real browser: how soon the first picture is there, and what each way of taking part costs.
import { randomBytes } from 'node:crypto';
import { findChromium } from '../lib/chromium.mjs';
import { inData, inRoot } from '../lib/paths.mjs';
import { Refusal } from '../lib/say.mjs';
import { livekitProgram, startLivekit } from '../test/video.mjs';
import { fullRound } from './full-round.mjs';
import { measured } from './measured.mjs';
import { ask, prepareProduct, signInAs, startApi, startWorker } from './product.mjs';
import { median, pairedRatio } from './statistics.mjs';

const modes = ['Full', 'Saver', 'Audio and slides', 'By phone', 'Text only'];

/** The rows, made by `row(name, value, unit, goal)`. Throws when there is no browser or no video server. */
export async function sightRows(context, row) {
  const chromium = await findChromium();
  if (chromium.reason) throw new Refusal(`Pictures cannot be measured: ${chromium.reason}.`);
  const { base, round } = await withVideo(context);
  const library = inRoot('node_modules', 'livekit-client', 'dist', 'livekit-client.umd.js');
  const input = { base, chromium: chromium.path, library, roundId: round.id, cookies: round.cookies, rounds: 6, modes, seconds: 15 };
  const { first, costs } = await measured('sight', input, { ...context, limit: 360_000 });
  return [
    row('join to first picture against a bare page on the same server', pairedRatio(first.ours, first.theirs), 'x', 1.15),
    row('join to first picture', median(first.ours), 'ms', null),
    row('join to first picture of the bare page', median(first.theirs), 'ms', null),
    ...modes.flatMap((mode) => costRows(mode, costs[mode], row)),
  ];
}

function costRows(mode, { received, sent, video, seconds }, row) {
  const aMinute = (bytes) => (bytes * 60) / seconds / 1000;
  const rows = [row(`${mode}: received a minute, one other with a camera`, aMinute(received), 'kB', null), row(`${mode}: sent a minute`, aMinute(sent), 'kB', null)];
  if (mode !== 'Audio and slides') return rows;
  return [...rows, row(`${mode}: bytes of pictures`, video, '', 0), row(`${mode}: received`, (received * 8) / seconds / 1000, 'kbit/s', 100)];
}

async function withVideo(context) {
  const product = await prepareProduct(context, 'sight');
  const port = Number(new URL(product.base).port);
  const program = await livekitProgram({ log: inData('logs', 'livekit-build.log') });
  const video = await startLivekit({ program, scratch: context.scratch, ports: context.ports, supervisor: { start: context.start }, apiPort: port, secret: randomBytes(24).toString('hex') });
  if (video.reason) throw new Refusal(`Pictures cannot be measured: ${video.reason}.`);
  // A browser takes the sign-in's cookie over plain HTTP from localhost alone.
  const base = `http://localhost:${port}`;
  const env = { ...video.env, PUBLIC_URL: base, WEB_DIST: inRoot('apps', 'web', 'dist') };
  await startApi(context, product, { env });
  startWorker(context, { ...product, env: { ...product.env, ...env } });
  const round = await fullRound(product, 3);
  await withPhone(product);
  return { base, round };
}

/** By phone is a choice only where there is a number to call. */
async function withPhone(product) {
  const administrator = await signInAs(product, 'administrator');
  const { value: { version, settings } } = await ask(product, 'GET', '/network/settings', administrator);
  await ask(product, 'PUT', '/network/settings', { ...administrator, body: { version, settings: { ...settings, rounds: { ...settings.rounds, phone: '+44 20 7946 0123, 4411#' } } } });
}
