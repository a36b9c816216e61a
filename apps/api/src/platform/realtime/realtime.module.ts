import { Global, Module } from '@nestjs/common';
import { LiveSockets } from './live-sockets.js';
import { MediaNews } from './media-news.js';
import { RealtimeGateway } from './realtime.gateway.js';

/** Only in the HTTP process. `ActorSource` and `RoundDoor` come from global slices. */
@Global()
@Module({ providers: [LiveSockets, MediaNews, RealtimeGateway], exports: [LiveSockets] })
export class RealtimeModule {}
