// The product on two API nodes with one worker, and a round with a full house.
import { fullRound } from './full-round.mjs';
import { prepareProduct, startApi, startWorker } from './product.mjs';

export const clients = 300;

/** `{ nodes: [{ base, program }, …], round, stop }`. */
export async function twoNodes(context) {
  const product = await prepareProduct(context, 'round');
  const nodes = [await node(context, product), await node(context, await onAnotherPort(context, product))];
  const worker = startWorker(context, product);
  const round = await fullRound(product, clients);
  return { nodes, round, stop: () => Promise.all([worker, ...nodes.map((one) => one.program)].map((program) => context.stop(program))) };
}

async function node(context, product) {
  return { base: product.base, program: await startApi(context, product) };
}

async function onAnotherPort({ ports }, product) {
  const port = await ports.take(24_660);
  return { ...product, base: `http://127.0.0.1:${port}`, env: { ...product.env, PORT: String(port) } };
}
