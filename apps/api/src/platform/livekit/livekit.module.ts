import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Egress, LivekitEgress, NoEgress } from './egress.js';
import { LivekitServer } from './livekit-server.js';
import { MediaHealth } from './media-health.js';

/** The video server's interface and its health. `LiveRooms` comes from the global rounds slice. */
@Global()
@Module({ providers: [LivekitServer, MediaHealth, { provide: Egress, inject: [CONFIG], useFactory: (config: Config) => (config.livekit && config.recordingsPath ? new LivekitEgress(config) : new NoEgress()) }], exports: [LivekitServer, MediaHealth, Egress] })
export class LivekitModule {}
