import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type JobName, type JobPayload, jobNames, jobs } from '@without-walls/contracts';
import { JOB } from './job-handler.js';

type Handler = (payload: unknown) => Promise<void>;

/** Knows the one handler of every job. The process refuses to start when a job has none, or two. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<JobName, Handler>();

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) if (instance && typeof instance === 'object') this.scan(instance as Record<string, unknown>);
    const orphans = jobNames.filter((name) => !this.handlers.has(name));
    if (orphans.length > 0) throw new Error(`These jobs have no handler: ${orphans.join(', ')}`);
  }

  /** Parses what came out of Redis and runs the handler. Throws on an unknown job or a payload of another build. */
  async run<N extends JobName>(name: N, payload: unknown): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`Unknown job ${name}`);
    await handler(jobs[name].payload.parse(payload) as JobPayload<N>);
  }

  private scan(instance: Record<string, unknown>): void {
    const prototype = Object.getPrototypeOf(instance) as object | null;
    if (!prototype) return;
    for (const method of this.scanner.getAllMethodNames(prototype)) {
      const handler = instance[method];
      const name = typeof handler === 'function' ? this.reflector.get<JobName | undefined>(JOB, handler) : undefined;
      if (!name) continue;
      if (this.handlers.has(name)) throw new Error(`Job ${name} has two handlers`);
      this.handlers.set(name, (handler as Handler).bind(instance));
    }
  }
}
