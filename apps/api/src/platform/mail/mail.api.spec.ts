import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { listMail } from '@without-walls/contracts';
import { type Caller, World } from '../../testing/world.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MailService } from './mail.service.js';

const port = 20_000 + (process.pid % 20_000);

/** A real SMTP server on loopback that keeps what it got. */
function mailServer(received: string[]): SMTPServer {
  return new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
}

describe('mail over SMTP', () => {
  let world: World;
  let admin: Caller;
  beforeAll(async () => {
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
    world = await World.open();
    admin = await world.member({ roles: ['administrator'] });
  });
  afterAll(() => world.close());

  const calendar = { name: 'invitation.ics', type: 'text/calendar; method=REQUEST', content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' };
  const send = (subject: string): Promise<string> => world.app.get(UnitOfWork).run((tx) => world.app.get(MailService).queue(tx, { networkId: world.networkId, to: 'gp@example.org', subject, text: 'See QK7-M2P.', attachments: [calendar] }));
  const stateOf = async (id: string) => (await admin.call(listMail)).items.find((row) => row.id === id)!;

  it('waits visibly while the server is away, and sends once when it is back', async () => {
    const id = await send('First try');
    await expect(world.quiet()).rejects.toThrow();
    expect(await stateOf(id)).toMatchObject({ state: 'failed', attempts: 1, error: 'ESOCKET' });

    const received: string[] = [];
    const server = mailServer(received);
    await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
    try {
      const service = world.app.get(MailService);
      await service.send({ mailId: id });
      await service.send({ mailId: id });
    } finally {
      await new Promise<void>((resolve) => void server.close(resolve));
    }
    expect(received).toHaveLength(1);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', error: null });
    const message = await PostalMime.parse(received[0]!);
    expect(message).toMatchObject({ subject: 'First try', messageId: `<${id}@localhost>` });
    expect(message.attachments[0]!.mimeType).toBe('text/calendar');
  });
});
