import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livekitKey, livekitSecret } from './webhooks.js';

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** A real LiveKit server on loopback that can be killed and started again. */
export class VideoServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'without-walls-livekit-'));
  private process: ChildProcess | null = null;

  private constructor(private readonly program: string, readonly port: number, private readonly udpPort: number) {}

  static async at(program: string): Promise<VideoServer> {
    return new VideoServer(program, await freePort(), await freePort());
  }

  /** What the API must know of it. */
  get env(): Record<string, string> {
    return { LIVEKIT_URL: `ws://127.0.0.1:${this.port}`, LIVEKIT_API_KEY: livekitKey, LIVEKIT_API_SECRET: livekitSecret };
  }

  async start(webhookUrl: string): Promise<void> {
    const file = join(this.folder, 'livekit.yaml');
    writeFileSync(file, configOf(this.port, this.udpPort, webhookUrl));
    this.process = spawn(this.program, ['--config', file], { stdio: 'ignore' });
    await once(this.process, 'spawn');
  }
  async kill(): Promise<void> {
    const ended = this.process;
    this.process = null;
    if (!ended || ended.exitCode !== null) return;
    ended.kill('SIGKILL');
    await once(ended, 'exit');
  }
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const configOf = (port: number, udpPort: number, webhookUrl: string): string => `port: ${port}
bind_addresses: ["127.0.0.1"]
rtc: { tcp_port: 0, udp_port: ${udpPort}, use_external_ip: false, node_ip: 127.0.0.1, enable_loopback_candidate: true, interfaces: { includes: [lo, lo0] }, ips: { includes: ["127.0.0.1/32"] }, stun_servers: ["127.0.0.1:3478"] }
turn: { enabled: false }
room: { auto_create: false, empty_timeout: 1800, departure_timeout: 900 }
keys: { ${livekitKey}: "${livekitSecret}" }
webhook: { api_key: ${livekitKey}, urls: ["${webhookUrl}"] }
logging: { level: error }
`;
