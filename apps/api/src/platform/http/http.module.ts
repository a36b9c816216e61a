import { Controller, Get, Header, Inject, Module, Res } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Health } from '../observability/health.js';
import { Metrics } from '../observability/metrics.js';
import { Who } from '../sign-in/who.js';
import { AccessGuard } from './access.guard.js';
import { Open } from './open.js';

/** For the machine that watches, not for people: outside `/api`, no sign-in, nothing of a network in it. */
@Controller()
export class OperationsProbes {
  constructor(@Inject(Health) private readonly health: Health, @Inject(Metrics) private readonly metrics: Metrics) {}

  @Open()
  @Get('health/live')
  live(): { live: true } {
    return { live: true };
  }

  @Open()
  @Get('health/ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const state = await this.health.readiness();
    await reply.status(state.ready ? 200 : 503).send(state);
  }

  @Open()
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  scrape(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}

@Module({ controllers: [OperationsProbes], providers: [Health, Who, { provide: APP_GUARD, useClass: AccessGuard }], exports: [Health] })
export class HttpModule {}
