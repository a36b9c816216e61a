// A live round on two nodes: every screen against a bare socket.io server, a node that dies, and sound and picture against a bare page.
import { clients, twoNodes } from '../two-nodes.mjs';
import { sightRows } from '../sight.mjs';
import { measured, startBare } from '../measured.mjs';
import { median, pairedRatio } from '../statistics.mjs';

const row = (name, value, unit, goal) => ({ suite: 'round', name, value, unit, goal, better: 'lower' });

async function measure(context) {
  const house = await twoNodes(context);
  const rows = [...(await fanRows(context, house)), ...(await deathRows(context, house))];
  await house.stop();
  return [...rows, ...(await sightRows(context, row))];
}

async function fanRows(context, { nodes, round }) {
  const bare = await startBare(context, 'bare-sockets', {});
  const input = { ours: nodes.map((node) => node.base), theirs: bare, roundId: round.id, cookies: round.cookies, rounds: 5, perSecond: 10, seconds: 3 };
  const { ours, theirs } = await measured('fan', input, { ...context, limit: 200_000 });
  const of = (side, key) => side.map((one) => one[key]);
  const sum = (key) => of(ours, key).reduce((total, value) => total + value, 0);
  const times = ['p50', 'p95', 'p99'].flatMap((key) => [
    row(`command to every screen against bare socket.io, ${key}`, pairedRatio(of(ours, key), of(theirs, key)), 'x', key === 'p99' ? 2 : null),
    row(`command to every screen, ${key}`, median(of(ours, key)), 'ms', null),
    row(`bare socket.io to every screen, ${key}`, median(of(theirs, key)), 'ms', null),
  ]);
  return [...times, row('events lost', sum('losses'), '', 0), row('events received twice', sum('doubles'), '', 0)];
}

async function deathRows(context, { nodes: [lives, dies], round }) {
  const input = { lives: lives.base, dies: dies.base, pid: dies.program.handle.pid, roundId: round.id, cookies: round.cookies, perSecond: 10, seconds: 6 };
  // Its end is meant, and no finding.
  dies.program.stopped = true;
  const found = await measured('resync', input, { ...context, limit: 120_000 });
  return [
    row('a node is killed: until all screens are in step again', found.seconds, 's', 5),
    row('a node is killed: events that a screen lacks', found.lacking, '', 0),
    row('a node is killed: commands that were acknowledged and are not there', found.forgotten, '', 0),
    row('a node is killed: commands done twice', found.twice, '', 0),
  ];
}

export const suite = { name: 'round', title: `a round of ${clients} on two nodes, one of which dies; sound and picture in every mode`, builds: [], measure };
