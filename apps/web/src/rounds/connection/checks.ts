import { readMedia } from '@without-walls/contracts';
import { call } from '../../app/api/call';
import { ask } from '../../app/live/socket';
import { deviceFault } from '../video/devices';
import { newsFinding, serverFinding, speedFinding, type Check, type CheckKey, type Finding } from './findings';
import { wayChecks } from './way-checks';

const waitFor = <T>(promise: Promise<T>, ms: number): Promise<T | null> => Promise.race([promise.catch(() => null), new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))]);
const middle = (values: readonly number[]): number | null => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

async function browser(): Promise<Finding> {
  const does = 'RTCPeerConnection' in globalThis && navigator.mediaDevices !== undefined;
  return does ? { key: 'browser', found: 'fine', say: 'This browser does sound and picture.' } : { key: 'browser', found: 'fault', say: 'This browser does no sound and picture. A current Firefox, Chrome, Edge or Safari does.' };
}

/** Opened for a moment and let go at once. */
async function devices(): Promise<Finding> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    const names = stream.getTracks().map((track) => track.label).filter(Boolean);
    for (const track of stream.getTracks()) track.stop();
    return { key: 'devices', found: 'fine', say: 'Both can be used.', detail: names.join('; ') };
  } catch (error) {
    return { key: 'devices', found: 'fault', say: deviceFault(error) };
  }
}

async function server(): Promise<Finding> {
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const began = performance.now();
    if (await waitFor(call(readMedia, {}), 5000)) times.push(performance.now() - began);
  }
  return serverFinding(middle(times));
}

async function news(): Promise<Finding> {
  return newsFinding((await waitFor(ask('ping', { t0: Date.now() }), 5000)) !== null);
}

/** Fetches the largest program of this page again, past the cache, for at most four seconds. */
async function speed(): Promise<Finding> {
  const scripts = performance.getEntriesByType('resource').filter((one): one is PerformanceResourceTiming => one.name.startsWith(location.origin) && one.name.endsWith('.js'));
  const largest = scripts.sort((a, b) => b.encodedBodySize - a.encodedBodySize)[0];
  if (!largest) return speedFinding(null);
  let bytes = 0;
  let spent = 0;
  const until = performance.now() + 4000;
  for (let i = 0; i < 4 && performance.now() < until; i += 1) {
    const began = performance.now();
    const reply = await waitFor(fetch(`${largest.name}?test=${began}-${i}`, { cache: 'no-store' }), 4000);
    if (!reply) break;
    await reply.arrayBuffer();
    bytes += largest.encodedBodySize || Number(reply.headers.get('content-length') ?? 0);
    spent += performance.now() - began;
  }
  return speedFinding(bytes > 0 && spent > 0 ? (bytes * 8) / spent : null);
}

/** Two ends in one page: what a browser's settings or an add-on close is closed here, too. */
async function media(): Promise<Finding> {
  const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
  try {
    here.onicecandidate = ({ candidate }) => void there.addIceCandidate(candidate ?? undefined).catch(() => undefined);
    there.onicecandidate = ({ candidate }) => void here.addIceCandidate(candidate ?? undefined).catch(() => undefined);
    const open = new Promise<true>((resolve) => { here.createDataChannel('test').onopen = () => resolve(true); });
    await here.setLocalDescription(await here.createOffer());
    await there.setRemoteDescription(here.localDescription!);
    await there.setLocalDescription(await there.createAnswer());
    await here.setRemoteDescription(there.localDescription!);
    const works = await waitFor(open, 6000);
    return works ? { key: 'media', found: 'fine', say: 'Sound and picture can be sent from here.' } : { key: 'media', found: 'fault', say: 'The browser opens no connection for sound and picture. An add-on or a setting may forbid it.' };
  } finally {
    here.close();
    there.close();
  }
}

async function video(): Promise<Finding> {
  const state = await waitFor(call(readMedia, {}), 5000);
  if (state?.state === 'up') return { key: 'video', found: 'fine', say: 'It is ready.' };
  return { key: 'video', found: 'note', say: state ? `${state.say} The round works without it.` : 'How it is could not be found out.' };
}

/** Everything that is looked at in one test, in order. */
export const checksOfOneTest = (): Record<CheckKey, Check> => ({ browser, devices, server, news, speed, media, video, ...wayChecks() });
