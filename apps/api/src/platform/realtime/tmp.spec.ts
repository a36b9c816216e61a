import 'reflect-metadata';
import { it } from '@jest/globals';
import { World } from '../../testing/world.js';
it('closes', async () => {
  const world = await World.open();
  await world.close();
  await new Promise((r) => setTimeout(r, 300));
  const p = process as unknown as { _getActiveHandles(): { constructor: { name: string }; remotePort?: number; fd?: number }[]; getActiveResourcesInfo(): string[] };
  process.stderr.write(JSON.stringify(p._getActiveHandles().map((h) => [h.constructor.name, h.remotePort, (h as {_isStdio?: boolean})._isStdio, h.fd])) + '\n' + JSON.stringify(p.getActiveResourcesInfo()) + '\n');
});
