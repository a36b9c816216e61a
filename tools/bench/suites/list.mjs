// An authenticated read of the case list, against a bare server that sends the same statements and the same JSON.
import { writeFileSync } from 'node:fs';
import { sleep } from '../../lib/processes.mjs';
import { enlargeCases } from '../enlarge.mjs';
import { measured, programPath, startBare } from '../measured.mjs';
import { ask, prepareProduct, signInAs, startApi, withClient } from '../product.mjs';
import { checkRepeatable, recorded } from '../statements.mjs';
import { inTurns, median, pairedRatio } from '../statistics.mjs';

const cases = 5_000;
const rounds = 5;
const path = '/cases';
const warmUp = (round) => (round === 0 ? 3_000 : 0);

/** One request to an API that writes down its statements: `{ statements, text }`. */
async function watchOne(context, product, cookie) {
  const statementsFile = context.scratch.in('list-statements');
  const recording = { nodeArgs: ['--import', programPath('record-statements')], env: { BENCH_STATEMENTS: statementsFile } };
  const api = await startApi(context, product, recording);
  await ask(product, 'GET', path, { cookie });
  writeFileSync(statementsFile, '');
  const { text } = await ask(product, 'GET', path, { cookie });
  await sleep(300);
  await context.stop(api);
  checkRepeatable(recorded(statementsFile));
  return { statementsFile, text };
}

async function measure(context) {
  const product = await prepareProduct(context, 'list');
  await withClient(product.databaseUrl, (client) => enlargeCases(client, cases));
  const first = await startApi(context, product);
  const { cookie } = await signInAs(product, 'coordinator');
  await context.stop(first);
  const seen = await watchOne(context, product, cookie);
  const replyFile = context.scratch.in('list-reply.json');
  writeFileSync(replyFile, seen.text);
  const bare = await startBare(context, 'bare-list', { databaseUrl: product.databaseUrl, statementsFile: seen.statementsFile, replyFile });
  await startApi(context, product);
  const bytes = Buffer.byteLength(seen.text);
  const load = async (url, warm) => {
    const found = await measured('load', { url, headers: { cookie }, connections: 20, warm, ms: 2_000 }, context);
    if (found.sizes.some((size) => size !== bytes)) throw new Error(`${url} answered with ${found.sizes.join(', ')} bytes and ${bytes} were expected`);
    return found;
  };
  const found = await inTurns(rounds, (round) => load(`${product.base}/api${path}`, warmUp(round)), (round) => load(bare, warmUp(round)));
  return rowsOf(found);
}

function rowsOf({ ours, theirs }) {
  const of = (side, key) => side.map((one) => one[key]);
  const row = (name, value, unit, goal, better) => ({ suite: 'list', name, value, unit, goal, better });
  return [
    row('requests per second against node:http + pg', pairedRatio(of(ours, 'perSecond'), of(theirs, 'perSecond')), 'x', 0.5, 'higher'),
    row('requests per second', median(of(ours, 'perSecond')), '/s', null, 'higher'),
    row('time to answer against node:http + pg, p99', pairedRatio(of(ours, 'p99'), of(theirs, 'p99')), 'x', null, 'lower'),
  ];
}

export const suite = { name: 'list', title: `the case list over ${cases.toLocaleString('en-GB')} cases, signed in`, builds: ['@without-walls/api'], measure };
