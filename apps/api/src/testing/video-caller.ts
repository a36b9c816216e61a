import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';

/** Somebody who stands in a video room by a token they hold, as far as its signal line goes: seen, permitted and sent out like all others, without a browser. */
export class VideoCaller {
  private constructor(private readonly line: Socket) {}

  /** Fails when the server does not let them in. */
  static async at(port: number, token: string): Promise<VideoCaller> {
    const asked = request({ port, host: '127.0.0.1', path: `/rtc?access_token=${token}&auto_subscribe=1&sdk=js&version=2.0.0&protocol=9`, headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' } });
    asked.end();
    const [, line] = (await Promise.race([once(asked, 'upgrade'), once(asked, 'response').then(([reply]) => { throw new Error(`The video server answered ${(reply as { statusCode: number }).statusCode}`); })])) as [unknown, Socket];
    // What it says is not read; it must only not pile up.
    line.on('error', () => undefined).resume();
    return new VideoCaller(line);
  }

  /** Their line ends as when a machine dies. */
  hangUp(): void {
    this.line.destroy();
  }
}
