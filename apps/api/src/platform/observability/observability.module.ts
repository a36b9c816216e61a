import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { LOGGER, createLogger } from './logger.js';
import { Metrics } from './metrics.js';

@Global()
@Module({ providers: [{ provide: LOGGER, inject: [CONFIG], useFactory: (config: Config) => createLogger(config.logLevel, process.argv[1]?.includes('worker') ? 'worker' : 'api') }, Metrics], exports: [LOGGER, Metrics] })
export class ObservabilityModule {}
