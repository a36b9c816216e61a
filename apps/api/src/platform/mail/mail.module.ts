import { Global, Module } from '@nestjs/common';
import { MailRepository } from './mail.repository.js';
import { MailService } from './mail.service.js';
import { MailTransport } from './mail.transport.js';

@Global()
@Module({ providers: [MailRepository, MailService, MailTransport], exports: [MailRepository, MailService] })
export class MailModule {}
