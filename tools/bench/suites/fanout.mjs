// A command in a live round, through commit and outbox to every screen, against a bare socket.io server that broadcasts what is posted.
import { fullRound } from '../full-round.mjs';
import { measured, startBare } from '../measured.mjs';
import { prepareProduct, startApi, startWorker } from '../product.mjs';
import { median, pairedRatio } from '../statistics.mjs';

const clients = 300;

async function measure(context) {
  const product = await prepareProduct(context, 'fanout');
  await startApi(context, product);
  startWorker(context, product);
  const round = await fullRound(product, clients);
  const bare = await startBare(context, 'bare-sockets', {});
  const input = { ours: [product.base], theirs: bare, roundId: round.id, cookies: round.cookies, rounds: 4, perSecond: 10, seconds: 3 };
  return rowsOf(await measured('fan', input, { ...context, limit: 150_000 }));
}

function rowsOf({ ours, theirs }) {
  const of = (side, key) => side.map((one) => one[key]);
  const sum = (key) => of(ours, key).reduce((total, value) => total + value, 0);
  const row = (name, value, unit, goal) => ({ suite: 'fanout', name, value, unit, goal, better: 'lower' });
  return [
    row('time to every screen against bare socket.io, p99', pairedRatio(of(ours, 'p99'), of(theirs, 'p99')), 'x', 2),
    row('time to every screen against bare socket.io, p50', pairedRatio(of(ours, 'p50'), of(theirs, 'p50')), 'x', null),
    row('time to every screen, p99', median(of(ours, 'p99')), 'ms', null),
    row('time to every screen of bare socket.io, p99', median(of(theirs, 'p99')), 'ms', null),
    row('events lost', sum('losses'), '', 0),
    row('events received twice', sum('doubles'), '', 0),
  ];
}

export const suite = { name: 'fanout', title: `a committed round event to ${clients} screens, 10 a second`, builds: ['@without-walls/api'], measure };
