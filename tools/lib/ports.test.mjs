import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { Ports, tcpFree } from './ports.mjs';

const listening = () =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => resolve({ server, port: server.address().port }));
  });

test('a port that something listens on is not free', async () => {
  const { server, port } = await listening();
  assert.equal(await tcpFree(port), false);
  await new Promise((resolve) => server.close(resolve));
  assert.equal(await tcpFree(port), true);
});

test('takes the usual port, then the next, and never the same twice', async () => {
  const ports = new Ports();
  const free = async (port) => port !== 4101;
  assert.equal(await ports.take(4100, { free }), 4100);
  assert.equal(await ports.take(4100, { free }), 4102);
});

test('a port asked for by name is had or refused with its variable', async () => {
  const ports = new Ports();
  assert.equal(await ports.insist('4100', 'PORT', { free: async () => true }), 4100);
  await assert.rejects(ports.insist('4200', 'PORT', { free: async () => false }), /Port 4200 \(from PORT\) is in use/);
  await assert.rejects(ports.insist('eighty', 'PORT'), /PORT is "eighty", which is not a port number/);
  await assert.rejects(ports.insist('70000', 'PORT'), /not a port number/);
});

test('says so when a whole range is taken', async () => {
  await assert.rejects(new Ports().take(5000, { free: async () => false, tries: 3 }), /No free port was found between 5000 and 5002/);
});
