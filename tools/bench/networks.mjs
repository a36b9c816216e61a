// The two networks of the suite `curriculum`: the demo's, and one that is as old as can be; what is asked of each.
import { writeFileSync } from 'node:fs';
import { sleep } from '../lib/processes.mjs';
import { layDecade } from './decade.mjs';
import { signInMembers } from './enlarge.mjs';
import { programPath } from './measured.mjs';
import { ask, prepareProduct, signInAs, startApi, withClient } from './product.mjs';
import { recorded } from './statements.mjs';

const mapOf = (curriculumId, token) => ({ path: `/api/topics/${curriculumId}`, cookie: `__Host-sign-in=${token}` });

/** Every month of a plan, from its beginning to a year ahead, for who plans. */
function monthsOf(curriculumId, firstDay, cookie) {
  const months = [];
  const day = (date) => date.toISOString().slice(0, 10);
  for (const first = new Date(`${firstDay.slice(0, 7)}-01T00:00Z`); first.getTime() < Date.now() + 365 * 86_400_000; first.setUTCMonth(first.getUTCMonth() + 1)) {
    const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
    months.push({ path: `/api/curricula/${curriculumId}/plan?from=${day(first)}&to=${day(last)}`, cookie });
  }
  return months;
}

/** The network as the demo has it: `maps` of all who learn in it, `months` of its plan. */
export async function demoNetwork(context) {
  const product = await prepareProduct(context, 'curriculum_demo');
  const { learners, curriculum } = await withClient(product.databaseUrl, async (client) => {
    const { rows } = await client.query('SELECT DISTINCT member_id AS id FROM attendances ORDER BY 1');
    const { rows: [one] } = await client.query("SELECT id, rule->>'firstDay' AS day FROM curricula ORDER BY created_at LIMIT 1");
    return { learners: await signInMembers(client, rows.map((row) => row.id)), curriculum: one };
  });
  await startApi(context, product);
  const { cookie } = await signInAs(product, 'educator');
  return { product, maps: learners.map((token) => mapOf(curriculum.id, token)), months: monthsOf(curriculum.id, curriculum.day, cookie) };
}

/** A network of this size: `maps` with the credits of each learner, `months`, how many statements each takes (`asked`), and what was laid. */
export async function oldNetwork(context, size) {
  const product = await prepareProduct(context, 'curriculum_old');
  const laid = await withClient(product.databaseUrl, async (client) => {
    const { rows: [model] } = await client.query("SELECT id FROM members WHERE 'presenter' = ANY (roles) AND active ORDER BY id LIMIT 1");
    const decade = await layDecade(client, { ...size, modelMemberId: model.id });
    const { rows } = await client.query('SELECT a.member_id AS id, h.curriculum_id AS curriculum, count(*)::int AS credits FROM attendances a JOIN attendance_sheets h ON h.id = a.sheet_id WHERE h.curriculum_id = ANY ($1) GROUP BY 1, 2 ORDER BY 1', [decade.ids]);
    const tokens = await signInMembers(client, rows.map((row) => row.id));
    await client.query('VACUUM ANALYZE');
    return { ...decade, learners: rows.map((row, i) => ({ ...row, token: tokens[i] })) };
  });
  const statementsFile = context.scratch.in('curriculum-statements');
  const watched = await startApi(context, product, { nodeArgs: ['--import', programPath('record-statements')], env: { BENCH_STATEMENTS: statementsFile } });
  const { cookie } = await signInAs(product, 'educator');
  const maps = laid.learners.map((one) => ({ ...mapOf(one.curriculum, one.token), credits: one.credits }));
  const months = laid.ids.flatMap((id, i) => monthsOf(id, laid.days[i], cookie));
  const asked = { map: await statementsFor(product, statementsFile, maps[0]), month: await statementsFor(product, statementsFile, months[0]) };
  await context.stop(watched);
  await startApi(context, product);
  return { product, cookie, maps, months, asked, laid };
}

/** How many statements an answer takes, without the look at who is signed in. The least of some tries: the process also looks now and then for what was not published. */
async function statementsFor(product, file, { path, cookie }) {
  const counts = [];
  for (let tries = 0; tries < 4; tries += 1) {
    writeFileSync(file, '');
    await ask(product, 'GET', path.slice('/api'.length), { cookie });
    await sleep(300);
    counts.push(recorded(file).filter(({ text }) => !/\bsign_ins\b/.test(text)).length);
  }
  return Math.min(...counts);
}
