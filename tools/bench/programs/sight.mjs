// Three browsers' worth of pages in one Chromium: one sends a camera, one joins by the product's door, one by a bare page with nothing
// but LiveKit's own library and a token. Then what each way of taking part receives and sends.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { inTurns } from '../statistics.mjs';
import { answer, readInput } from './input.mjs';

const { base, chromium: executablePath, library, roundId, cookies, rounds, modes, seconds } = await readInput();
const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-renderer-backgrounding', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required', '--mute-audio', '--allow-loopback-in-peer-connection'];

const page = `<!doctype html><meta charset="utf-8"><title>bare</title><button>Join</button><script src="/livekit.js"></script><script>
document.querySelector('button').onclick = () => {
  const room = new LivekitClient.Room();
  room.on('trackSubscribed', (track) => document.body.append(track.attach()));
  void room.connect(window.told.url, window.told.token);
};
</script>`;
const bare = createServer((request, response) => {
  const script = request.url === '/livekit.js';
  response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html', ...(script && { 'cache-control': 'max-age=3600' }) }).end(script ? readFileSync(library) : page);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => bare.once('listening', resolve));
const bareUrl = `http://localhost:${bare.address().port}/`;

const browser = await chromium.launch({ executablePath, args });
const contexts = await Promise.all(cookies.map(contextOf));

async function contextOf(cookie) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url: 'https://localhost', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  await context.addInitScript(watching);
  return context;
}

/** In every page: when something was pressed, when the first picture was shown after that, and every connection for sound and picture. */
function watching() {
  const seen = { pressed: 0, shown: 0, connections: [] };
  window.seen = seen;
  window.addEventListener('click', (event) => { if (event.target.closest('button')?.textContent.includes('Join')) seen.pressed = performance.now(); }, true);
  const look = (element) => element.requestVideoFrameCallback((now) => { seen.shown ||= now; });
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) {
      if (node instanceof HTMLVideoElement) look(node);
      else if (node instanceof Element) node.querySelectorAll('video').forEach(look);
    }
  }).observe(document, { childList: true, subtree: true });
  const Real = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Real {
    constructor(...given) {
      super(...given);
      seen.connections.push(this);
    }
  };
}

async function byTheDoor(context, mode, { on }) {
  const page = await context.newPage();
  await page.goto(`${base}/rounds/${roundId}`);
  await page.getByRole('radio', { name: new RegExp(`^${mode}`) }).check();
  for (const name of ['camera', 'microphone']) {
    const box = page.getByRole('checkbox', { name: `Come in with the ${name} on` });
    if (await box.isVisible()) await box.setChecked(on);
  }
  return page;
}

const join = (page) => page.getByRole('button', { name: 'Join', exact: false }).click();
const untilShown = async (page) => {
  await page.waitForFunction(() => window.seen.shown > 0, null, { timeout: 30_000, polling: 50 });
  return page.evaluate(() => window.seen.shown - window.seen.pressed);
};

async function ours() {
  const page = await byTheDoor(contexts[1], 'Full', { on: false });
  await page.waitForTimeout(1_000);
  await join(page);
  const ms = await untilShown(page);
  await page.close();
  return ms;
}

/** The bare page holds its token before it is pressed. */
async function theirs() {
  const page = await contexts[2].newPage();
  const told = await contexts[2].request.post(`${base}/api/rounds/${roundId}/media-token`, { headers: { 'x-requested-with': 'without-walls', 'idempotency-key': crypto.randomUUID(), cookie: cookies[2] }, data: { tabId: crypto.randomUUID().slice(0, 12) } });
  if (!told.ok()) throw new Error(`The token was refused: ${await told.text()}`);
  await page.goto(bareUrl);
  await page.evaluate((given) => (window.told = given), await told.json());
  await page.waitForTimeout(1_000);
  await join(page);
  const ms = await untilShown(page);
  await page.close();
  return ms;
}

/** Everything on the wire of one page: sound and picture by the browser's own count, the rest by the debugger's. */
async function costOf(mode) {
  const page = await byTheDoor(contexts[1], mode, { on: true });
  const wire = { received: 0, sent: 0 };
  const debug = await contexts[1].newCDPSession(page);
  await debug.send('Network.enable');
  debug.on('Network.dataReceived', ({ encodedDataLength }) => (wire.received += encodedDataLength));
  debug.on('Network.webSocketFrameReceived', ({ response }) => (wire.received += response.payloadData.length));
  debug.on('Network.webSocketFrameSent', ({ response }) => (wire.sent += response.payloadData.length));
  debug.on('Network.requestWillBeSent', ({ request }) => (wire.sent += (request.postData?.length ?? 0) + 500));
  await join(page);
  await page.getByRole('toolbar', { name: 'You in this round' }).waitFor();
  // The first seconds look for what the line bears.
  await page.waitForTimeout(8_000);
  const before = { ...(await media(page)), ...wire };
  await page.waitForTimeout(seconds * 1000);
  const after = { ...(await media(page)), ...wire };
  await page.close();
  const grown = (...keys) => keys.reduce((sum, key) => sum + after[key] - before[key], 0);
  return { seconds, received: grown('received', 'mediaReceived'), sent: grown('sent', 'mediaSent'), video: grown('video') };
}

const media = (page) => page.evaluate(async () => {
  const sum = { mediaReceived: 0, mediaSent: 0, video: 0 };
  for (const connection of window.seen.connections) {
    if (connection.connectionState === 'closed') continue;
    for (const row of (await connection.getStats()).values()) {
      if (row.type === 'transport') {
        sum.mediaReceived += row.bytesReceived ?? 0;
        sum.mediaSent += row.bytesSent ?? 0;
      }
      if (row.type === 'inbound-rtp' && row.kind === 'video') sum.video += row.bytesReceived ?? 0;
    }
  }
  return sum;
});

const sender = await byTheDoor(contexts[0], 'Full', { on: true });
await join(sender);
await sender.getByRole('button', { name: 'Turn the camera off' }).waitFor({ timeout: 30_000 });
await sender.waitForTimeout(3_000);
await ours();
await theirs();
const first = await inTurns(rounds, ours, theirs);
const costs = {};
for (const mode of modes) costs[mode] = await costOf(mode);
answer({ first, costs });
await browser.close();
bare.close();
process.exit(0);
