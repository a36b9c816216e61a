export type Found = 'fine' | 'note' | 'fault';
export type CheckKey = 'browser' | 'devices' | 'server' | 'news' | 'speed' | 'media' | 'video' | 'signal' | 'line' | 'relay' | 'voice';

/** One thing that was looked at: how it is, in a sentence, with what was measured. */
export type Finding = { key: CheckKey; found: Found; say: string; detail?: string };

/** Given what was found before; null where there is nothing to look at. */
export type Check = (before: readonly Finding[]) => Promise<Finding | null>;

export const checkNames: Record<CheckKey, string> = {
  browser: 'The browser', devices: 'Camera and microphone', server: 'The way to the server', news: 'News by itself', speed: 'Speed of the line', media: 'Sound and picture in this browser', video: 'The video server',
  signal: 'The way to the video server', line: 'Sound and picture over this network', relay: 'The way round a firewall', voice: 'Your voice',
};

const round = (n: number) => Math.round(n);

/** The way there and back, milliseconds. Half a second is where talking over each other begins. */
export function serverFinding(roundTripMs: number | null): Finding {
  if (roundTripMs === null) return { key: 'server', found: 'fault', say: 'The server did not answer. Something between here and it may be closed; your own IT can tell.' };
  const detail = `${round(roundTripMs)} ms there and back`;
  return roundTripMs > 500 ? { key: 'server', found: 'note', say: 'The server answers slowly. Speech may come late.', detail } : { key: 'server', found: 'fine', say: 'The server answers quickly.', detail };
}

export function newsFinding(up: boolean): Finding {
  return up ? { key: 'news', found: 'fine', say: 'What others do is seen here at once.' } : { key: 'news', found: 'note', say: 'The live connection is closed, so news is fetched every few seconds. Your network may not let WebSockets through.' };
}

/** Kilobits a second, as the modes need them: Full about 3100 for nine pictures and a speaker, Saver 550, audio 100. */
export function speedFinding(kbits: number | null): Finding {
  if (kbits === null) return { key: 'speed', found: 'note', say: 'The speed could not be measured.' };
  const detail = kbits >= 1000 ? `about ${(kbits / 1000).toFixed(1)} Mbit/s` : `about ${round(kbits)} kbit/s`;
  if (kbits >= 3100) return { key: 'speed', found: 'fine', say: 'Fast enough for everybody’s picture.', detail };
  if (kbits >= 550) return { key: 'speed', found: 'note', say: 'Enough for sound and the picture of who speaks. Choose Saver.', detail };
  return { key: 'speed', found: 'note', say: 'Enough for sound. Choose Audio and slides; the case and the advice come as usual.', detail };
}

/** The video server is spoken to by a WebSocket, before any sound; null where there was no room to try it in. */
export function signalFinding(reached: boolean | null): Finding {
  if (reached === null) return { key: 'signal', found: 'note', say: 'It could not be tried just now. Test again in a moment.' };
  return reached ? { key: 'signal', found: 'fine', say: 'The video server answers.' } : { key: 'signal', found: 'fault', say: 'The video server does not answer here, though it is there. This network may not let WebSockets to it through; your own IT can tell.' };
}

/** By UDP, by TCP, or by neither: then nobody can be heard from this network. */
export function lineFinding(through: boolean): Finding {
  return through ? { key: 'line', found: 'fine', say: 'Sound and picture come through.' } : { key: 'line', found: 'fault', say: 'Sound and picture do not come through: this network lets neither UDP nor TCP to the video server. Another network may, such as a telephone’s; your own IT can tell.' };
}

export function relayFinding(through: boolean): Finding {
  return through ? { key: 'relay', found: 'fine', say: 'It is open, should a strict firewall need it.' } : { key: 'relay', found: 'note', say: 'It is closed. It is needed only where the straight way is closed, too.' };
}

export function voiceFinding(sent: 'sent' | 'silent' | 'lost'): Finding {
  if (sent === 'sent') return { key: 'voice', found: 'fine', say: 'It is sent.' };
  return sent === 'silent' ? { key: 'voice', found: 'note', say: 'The microphone was silent. Say something and test again; it may be off at the device itself.' } : { key: 'voice', found: 'fault', say: 'It could not be sent to the video server.' };
}

/** The whole in one sentence, with the mode to choose. */
export function verdictOf(findings: readonly Finding[]): { heading: string; lede: string } {
  const fault = (key: CheckKey) => findings.some((one) => one.key === key && one.found === 'fault');
  const thin = findings.some((one) => one.key === 'speed' && one.found === 'note' && one.detail !== undefined);
  if (fault('server')) return { heading: 'The server cannot be reached from here', lede: 'Send the report to your own IT, or try another network, such as a telephone’s.' };
  if (fault('browser') || fault('media')) return { heading: 'You can take part in text', lede: 'This browser does not do sound and picture here. Another browser may; agenda, case and advice work as they are.' };
  if (fault('signal') || fault('line')) return { heading: 'You can take part in text', lede: 'This network does not let sound and picture through. Try another one, such as a telephone’s, and send the report to your own IT; agenda, case and advice work as they are.' };
  if (findings.some((one) => (one.key === 'video' || one.key === 'signal') && one.found === 'note')) return { heading: 'You can take part, for now in text', lede: 'Whether sound and picture come through cannot be told before the video server is there. Test again then.' };
  if (fault('devices') || fault('voice')) return { heading: 'You can follow, but not be heard yet', lede: 'Camera or microphone could not be started. You can listen, write and raise your hand without them.' };
  if (thin) return { heading: 'You can take part', lede: 'Your line is better without everybody’s picture: choose the mode named below when you come in. It can be changed at any time.' };
  return { heading: 'You can take part with sound and picture', lede: 'Nothing stands in the way.' };
}

const marks: Record<Found, string> = { fine: 'fine', note: 'note', fault: 'FAULT' };

/** The report as plain text. It names no person: who sends it is known to who receives it. */
export function reportOf(findings: readonly Finding[], { at, browser, line }: { at: Date; browser: string; line: string | null }): string {
  const rows = findings.map(({ key, found, say, detail }) => `[${marks[found]}] ${checkNames[key]}: ${say}${detail ? ` (${detail})` : ''}`);
  return ['Without Walls, test of a connection', at.toISOString(), '', verdictOf(findings).heading, '', ...rows, '', `Browser: ${browser}`, ...(line ? [`Line as the browser says: ${line}`] : []), ''].join('\n');
}
