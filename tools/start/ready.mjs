// What is printed when the product is open.
import { cli } from '../lib/app.mjs';
import { bold, dim, green, say } from '../lib/say.mjs';

const videoText = {
  up: 'ready',
  starting: 'starting',
  building: 'being built in the background; rounds have video when it is done',
};

export const videoLine = ({ state, detail }) => videoText[state] ?? detail;

export const mailLine = (smtpUrl, address) =>
  smtpUrl ? `sent through ${new URL(smtpUrl).host}` : `kept in the demo outbox, which an administrator reads at ${address}/operations/mail`;

export async function printReady({ env, address, video }) {
  say();
  say(`${green('✓')} Without Walls is ready at ${bold(address)}`);
  say();
  if (env.DEMO_MODE === '1') await printSignIns(env);
  say(`  Mail   ${mailLine(env.SMTP_URL, address)}`);
  say(`  Video  ${videoLine(video)}`);
  say(dim('  Data and logs are in .data; Ctrl-C stops everything; "npm start -- --fresh" begins anew.'));
  say();
}

async function printSignIns(env) {
  try {
    const table = await cli(['demo-sign-ins'], env, 'The demo sign-ins could not be read');
    for (const line of table.trimEnd().split('\n').filter((text) => !text.startsWith('{'))) say(`  ${line}`);
  } catch (error) {
    say(`  The sign-in page has one button for each role. (${error.message})`);
  }
  say();
}
