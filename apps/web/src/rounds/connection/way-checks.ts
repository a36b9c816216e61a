import { testRoom } from '@without-walls/contracts';
import type { CheckInfo, ConnectionCheck } from 'livekit-client';
import { call } from '../../app/api/call';
import { lineFinding, relayFinding, signalFinding, voiceFinding, type Check, type CheckKey, type Finding } from './findings';

/** As the video library counts; the library itself is loaded only for the test. */
const [skipped, succeeded] = [2, 3];
const patience = { maxRetries: 0, websocketTimeout: 8_000, peerConnectionTimeout: 12_000 };

const isFine = (before: readonly Finding[], key: CheckKey): boolean => before.some((one) => one.key === key && one.found === 'fine');
const isSilent = ({ logs }: CheckInfo): boolean => logs.some(({ message }) => message.includes('unable to detect audio'));

async function openTest(): Promise<ConnectionCheck> {
  const [{ ConnectionCheck }, { url, token }] = await Promise.all([import('livekit-client'), call(testRoom, { body: {} })]);
  return new ConnectionCheck(url, token, { connectOptions: patience });
}

/** The whole way to the video server and back, in a room of its own: what a firewall closes is found nowhere else. Each is tried only where the one before went well. */
export function wayChecks(): Record<'signal' | 'line' | 'relay' | 'voice', Check> {
  let opened: Promise<ConnectionCheck> | null = null;
  const test = () => (opened ??= openTest());
  const ok = ({ status }: CheckInfo) => Number(status) === succeeded;
  return {
    signal: async (before) => {
      if (!isFine(before, 'video')) return null;
      const room = await test().catch(() => null);
      return signalFinding(room && ok(await room.checkWebsocket()));
    },
    line: async (before) => (isFine(before, 'signal') ? lineFinding(ok(await (await test()).checkWebRTC())) : null),
    relay: async (before) => {
      if (!isFine(before, 'signal')) return null;
      const info = await (await test()).checkTURN();
      return Number(info.status) === skipped ? null : relayFinding(ok(info));
    },
    voice: async (before) => {
      if (!isFine(before, 'line') || !isFine(before, 'devices')) return null;
      const info = await (await test()).checkPublishAudio();
      return voiceFinding(ok(info) ? 'sent' : isSilent(info) ? 'silent' : 'lost');
    },
  };
}
