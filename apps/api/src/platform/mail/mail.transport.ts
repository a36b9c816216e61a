import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Transporter, createTransport } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';
import type { MailEntity } from './mail.entity.js';

/** SMTP when there is a server. Without one, messages are kept and an administrator reads them in the product. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly smtp: Transporter | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.smtp = config.mail.smtpUrl ? createTransport(config.mail.smtpUrl, { from: config.mail.from }) : null;
  }

  /** @returns false when there is no server and the message is kept instead. Throws when the server does not take it. */
  async send(mail: MailEntity): Promise<boolean> {
    if (!this.smtp) return false;
    const calendar = mail.attachments.find((file) => file.type.startsWith('text/calendar'));
    await this.smtp.sendMail({
      messageId: `<${mail.id}@${new URL(this.config.http.publicUrl).hostname}>`,
      to: mail.recipient, subject: mail.subject, text: mail.text,
      // Calendar programs want the invitation as an alternative of the text, with its method.
      ...(calendar ? { icalEvent: { filename: calendar.name, method: /method=(\w+)/i.exec(calendar.type)?.[1] ?? 'REQUEST', content: calendar.content } } : {}),
      attachments: mail.attachments.filter((file) => file !== calendar).map((file) => ({ filename: file.name, contentType: file.type, content: file.content })),
    });
    return true;
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }
}
