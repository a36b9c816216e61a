import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import { endpoints } from '@without-walls/contracts';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';
import { openApiOf } from './openapi.js';

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Without Walls API</title><link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const start = `window.ui = SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', docExpansion: 'none', supportedSubmitMethods: [] });`;
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

/** `/api/openapi.json`, and a page to read it at `/api/docs`. */
export function serveDocs(server: FastifyInstance, config: Config): void {
  const document = JSON.stringify(openApiOf(endpoints, config.http.publicUrl));
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  server.get('/api/openapi.json', (_, reply) => reply.header('content-type', 'application/json').send(document));
  server.get('/api/docs', (_, reply) => reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', policy).send(page));
  server.get('/api/docs/start.js', (_, reply) => reply.header('content-type', 'text/javascript').send(start));
  void server.register(fastifyStatic, { root: assets, prefix: '/api/docs/assets/', decorateReply: false, allowedPath: (path) => /swagger-ui(-bundle\.js|\.css)$/.test(path) });
}
