import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobQueues } from './job-queues.js';
import { JobRegistry } from './job-registry.js';

@Global()
@Module({ imports: [DiscoveryModule], providers: [JobRegistry, JobQueues], exports: [JobRegistry, JobQueues] })
export class QueueModule {}
