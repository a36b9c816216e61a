// What somebody who learns and somebody who plans wait for when a network is old, against the demo network beside it; and statements as tagged PDF against bare pdfkit.
import { cpus, totalmem } from 'node:os';
import { measured } from '../measured.mjs';
import { demoNetwork, oldNetwork } from '../networks.mjs';
import { drawStatements } from '../statement-pages.mjs';
import { inTurns, median, pairedRatio } from '../statistics.mjs';

const size = { years: 10, curricula: 10, learners: 5_000 };
const rounds = 6;
const perRound = 400;
const pages = 1_000;

/** Other members and months in each round, spread over all of them. */
const someOf = (visits, round) => Array.from({ length: perRound }, (_, i) => visits[(round * perRound + i * 977) % visits.length]);

function compare(context, old, demo, key) {
  const side = (network) => async (round) => measured('visit', { base: network.product.base, visits: someOf(network[key], round), connections: 4, warm: round === 0 ? 1_200 : 100 }, context);
  return inTurns(rounds, side(old), side(demo));
}

async function measure(context) {
  const demo = await demoNetwork(context);
  const old = await oldNetwork(context, size);
  const maps = await compare(context, old, demo, 'maps');
  const months = await compare(context, old, demo, 'months');
  const longest = [...old.maps].sort((a, b) => b.credits - a.credits).slice(0, 50);
  const never = await compare(context, { ...old, maps: longest }, demo, 'maps');
  return [...machine(), ...sizes(old), ...reads('topic map', maps, old.asked.map), ...reads('planner month', months, old.asked.month), row('topic map of who never left, p95 against the demo network', ratio(never, 'p95'), 'x', null, 'lower'), ...drawn(await drawStatements(context, old, pages))];
}

const row = (name, value, unit, goal, better) => ({ suite: 'curriculum', name, value, unit, goal, better });
const of = (side, key) => side.map((one) => one[key]);
const ratio = ({ ours, theirs }, key) => pairedRatio(of(ours, key), of(theirs, key));

const machine = () => [row(`machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`, cpus().length, 'cores', null, 'higher'), row('machine: memory', totalmem() / 2 ** 30, 'GB', null, 'higher')];
const sizes = ({ laid, maps }) => [
  row(`size: curricula of ${size.years} years`, size.curricula, '', null, 'higher'), row('size: learners', size.learners, '', null, 'higher'), row('size: dated slots', laid.slots, '', null, 'higher'),
  row('size: credits', laid.credits, '', null, 'higher'), row('size: most credits of one learner', Math.max(...of(maps, 'credits')), '', null, 'higher'),
];
const reads = (name, found, asked) => [
  row(`${name} after ten years, p95 against the demo network`, ratio(found, 'p95'), 'x', 1.5, 'lower'), row(`${name}, p50 against the demo network`, ratio(found, 'p50'), 'x', null, 'lower'),
  row(`${name}, p95`, median(of(found.ours, 'p95')), 'ms', null, 'lower'), row(`${name} of the demo network, p95`, median(of(found.theirs, 'p95')), 'ms', null, 'lower'), row(`${name}, queries`, asked, '', 1, 'lower'),
];
const drawn = ({ ours, theirs, guide }) => [
  row('statements per second against bare pdfkit that keeps its fonts open', ratio({ ours, theirs }, 'perSecond'), 'x', 0.7, 'higher'),
  row('statements per second against bare pdfkit as in its guide', median(of(ours, 'perSecond')) / guide.perSecond, 'x', null, 'higher'),
  row(`statements per second, of ${pages.toLocaleString('en-GB')}`, median(of(ours, 'perSecond')), '/s', null, 'higher'),
];

export const suite = { name: 'curriculum', title: `${size.years} years of ${size.curricula} curricula with ${size.learners.toLocaleString('en-GB')} learners; ${pages.toLocaleString('en-GB')} statements as PDF`, builds: ['@without-walls/api'], measure };
