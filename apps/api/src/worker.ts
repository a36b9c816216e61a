import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './app.module.js';
import { LOGGER, type Logger } from './platform/observability/logger.js';

const app = await NestFactory.createApplicationContext(WorkerModule, { logger: ['error', 'warn'], abortOnError: false });
app.enableShutdownHooks();
app.get<Logger>(LOGGER).info('worker is up');
