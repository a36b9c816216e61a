// Statements of attendance as tagged PDF through the API, against bare servers that draw the same words.
import { writeFileSync } from 'node:fs';
import { sleep } from '../lib/processes.mjs';
import { measured, startBare } from './measured.mjs';
import { ask, startWorker, withClient } from './product.mjs';
import { inTurns } from './statistics.mjs';

const portions = 5;
/** Of the bare server that opens its fonts for every page, which takes long. */
const few = 40;

/** Statements for everybody with credits in the last year, issued by the product: `[id, body]` of so many. */
async function issuedStatements(context, { product, cookie }, pages) {
  startWorker(context, product);
  const day = (daysAgo) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const { value: run } = await ask(product, 'POST', '/statement-runs', { cookie, body: { from: day(364), to: day(1), scheme: 'none', approval: null } });
  for (let tries = 0; ; tries += 1) {
    const { value } = await ask(product, 'GET', '/statement-runs', { cookie });
    if (value.items.find((one) => one.id === run.id)?.state === 'done') break;
    if (tries > 600) throw new Error('The run of statements did not end within ten minutes');
    await sleep(1_000);
  }
  const rows = await withClient(product.databaseUrl, async (client) => (await client.query('SELECT id, body FROM statements WHERE run_id = $1 ORDER BY id LIMIT $2', [run.id, pages])).rows);
  if (rows.length < pages) throw new Error(`${rows.length} statements were issued and ${pages} are needed`);
  return rows.map((row) => [row.id, row.body]);
}

/** Every statement once, in portions, in turns with a bare server that keeps its fonts open; `guide` is one that does as pdfkit's guide. */
export async function drawStatements(context, network, pages) {
  const statements = await issuedStatements(context, network, pages);
  const bodiesFile = context.scratch.in('curriculum-bodies.json');
  writeFileSync(bodiesFile, JSON.stringify(statements));
  const bare = async (fonts) => (await startBare(context, 'bare-statements', { bodiesFile, base: network.product.base, fonts })).slice(0, -1);
  const [kept, guide] = [await bare('kept'), await bare('files')];
  const ids = (round) => statements.slice((round * pages) / portions, ((round + 1) * pages) / portions).map(([id]) => id);
  const draw = (base, visits, warm) => measured('visit', { base, visits, connections: 2, warm }, { ...context, limit: 300_000 });
  const product = (id) => ({ path: `/api/statements/${id}/statement.pdf`, cookie: network.cookie });
  const alone = (id) => ({ path: `/${id}` });
  const warm = (round) => (round === 0 ? 100 : 0);
  const found = await inTurns(portions, (round) => draw(network.product.base, ids(round).map(product), warm(round)), (round) => draw(kept, ids(round).map(alone), warm(round)));
  return { ...found, guide: await draw(guide, ids(0).slice(0, few).map(alone), 4) };
}
