import { Global, Module } from '@nestjs/common';
import { LivekitServer } from './livekit-server.js';
import { MediaHealth } from './media-health.js';

/** The video server's interface and its health. `LiveRooms` comes from the global rounds slice. */
@Global()
@Module({ providers: [LivekitServer, MediaHealth], exports: [LivekitServer, MediaHealth] })
export class LivekitModule {}
