import type { INestApplication } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Endpoint, endpoints } from '@without-walls/contracts';
import { OPEN } from './open.js';
import { ENDPOINT } from './serve.js';

/** Stops the start when a route has no declared access, serves an endpoint twice, or an endpoint has no route. */
export function checkRoutes(app: INestApplication): void {
  const reflector = app.get(Reflector);
  const scanner = app.get(MetadataScanner);
  const served = new Map<string, string>();
  for (const { instance, metatype } of app.get(DiscoveryService).getControllers()) {
    const prototype = Object.getPrototypeOf(instance) as Record<string, Function>;
    for (const method of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[method]!;
      const name = `${metatype?.name}.${method}`;
      if (Reflect.getMetadata(PATH_METADATA, handler) === undefined || reflector.get<boolean | undefined>(OPEN, handler)) continue;
      const endpoint = reflector.get<Endpoint | undefined>(ENDPOINT, handler);
      if (!endpoint) throw new Error(`Route ${name} has no declared access`);
      if (served.has(endpoint.id)) throw new Error(`${endpoint.id} is served by ${served.get(endpoint.id)} and ${name}`);
      served.set(endpoint.id, name);
    }
  }
  const unserved = endpoints.filter((endpoint) => !served.has(endpoint.id)).map((endpoint) => endpoint.id);
  if (unserved.length > 0) throw new Error(`No route serves: ${unserved.join(', ')}`);
}
