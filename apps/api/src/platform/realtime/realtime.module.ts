import { Global, Module } from '@nestjs/common';
import { Who } from '../sign-in/who.js';
import { LiveSockets } from './live-sockets.js';
import { MediaNews } from './media-news.js';
import { RealtimeGateway } from './realtime.gateway.js';
import { ServerNews } from './server-news.js';

/** Only in the HTTP process. `ActorSource`, `GuestSource` and `RoundDoor` come from global slices. */
@Global()
@Module({ providers: [LiveSockets, MediaNews, Who, RealtimeGateway, ServerNews], exports: [LiveSockets] })
export class RealtimeModule {}
