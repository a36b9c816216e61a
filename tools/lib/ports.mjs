// Finding loopback ports that are free, and saying so when the usual ones are not.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { Refusal } from './say.mjs';

const taken = (error) => error.code === 'EADDRINUSE' || error.code === 'EACCES';

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 cannot have anything on ::1 either.
    server.once('error', (error) => resolve(!taken(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** True when nothing listens on the TCP port, on either loopback address: browsers try ::1 first for "localhost". */
export async function tcpFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

export function udpFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind({ port, address: host, exclusive: true }, () => socket.close(() => resolve(true)));
  });
}

/** The first free port of `usual, usual + 1, …`; one that this process already gave away is passed over. */
export class Ports {
  #given = new Set();

  async take(usual, { free = tcpFree, tries = 200 } = {}) {
    for (let port = usual; port < usual + tries; port += 1) {
      if (this.#given.has(port)) continue;
      if (!(await free(port))) continue;
      this.#given.add(port);
      return port;
    }
    throw new Refusal(`No free port was found between ${usual} and ${usual + tries - 1} on 127.0.0.1: stop something that listens there and try again.`);
  }

  /** A port someone asked for by name: that one or none. */
  async insist(port, variable, { free = tcpFree } = {}) {
    const number = Number(port);
    if (!Number.isInteger(number) || number < 1 || number > 65535) {
      throw new Refusal(`${variable} is "${port}", which is not a port number from 1 to 65535.`);
    }
    if (this.#given.has(number) || !(await free(number))) {
      throw new Refusal(`Port ${number} (from ${variable}) is in use or not allowed: stop what listens there, or choose another with ${variable}.`);
    }
    this.#given.add(number);
    return number;
  }
}
