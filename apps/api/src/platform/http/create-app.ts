import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type Config, readConfig } from '../config/config.js';
import { LOGGER, type Logger } from '../observability/logger.js';
import { Metrics } from '../observability/metrics.js';
import { SocketAdapter } from '../realtime/socket-adapter.js';
import { enterContext } from './context.js';
import { serveDocs } from './docs.js';
import { ProblemFilter } from './problem.filter.js';
import { limitRates } from './rate-limits.js';
import { checkRoutes } from './route-check.js';
import { takeUploads } from './upload.js';
import { WebAdapter, hostWeb } from './web-host.js';

const bodyLimit = 512 * 1024;

/** Builds the HTTP and socket process around a root module, ready to listen. */
export async function createApp(root: Type<unknown>): Promise<NestFastifyApplication> {
  const adapter = new WebAdapter({ bodyLimit, genReqId: () => randomUUID(), trustProxy: readConfig().http.trustProxy, routerOptions: { maxParamLength: 300 } });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: ['error', 'warn'], bodyParser: true, rawBody: true, abortOnError: false });
  const config = app.get<Config>(CONFIG);
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalFilters(new ProblemFilter(app.get<Logger>(LOGGER)));
  app.enableShutdownHooks();
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  await protect(app, config);
  observe(server, app.get(Metrics));
  app.useBodyParser('application/webhook+json', { bodyLimit });
  await takeUploads(server);
  app.useWebSocketAdapter(new SocketAdapter(app, config));
  serveDocs(server, config);
  await hostWeb(server, config);
  await app.init();
  // JSON is all we speak: anything else is answered 415.
  server.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded']);
  checkRoutes(app);
  await server.ready();
  return app;
}

async function protect(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(cookie);
  // Pages set their own policy with a nonce; everything else may load nothing.
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  if (config.environment !== 'test') await limitRates(app.getHttpAdapter().getInstance(), config.http.requestsPerMinute);
}

/** Every request gets its context at once, and is measured when it is answered. */
function observe(server: FastifyInstance, metrics: Metrics): void {
  server.addHook('onRequest', (request, reply, done) => {
    enterContext({ correlationId: request.id, actor: null, endpointId: null, idempotency: null });
    void reply.header('x-correlation-id', request.id).header('permissions-policy', 'camera=(self), microphone=(self), display-capture=(self)');
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    metrics.requests.observe({ method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });
}
