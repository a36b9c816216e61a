import { Global, Module } from '@nestjs/common';
import { LivekitServer } from './livekit-server.js';

/** The server's interface, for both processes. `MediaHealth` lives in the HTTP process, beside the sockets it tells. */
@Global()
@Module({ providers: [LivekitServer], exports: [LivekitServer] })
export class LivekitModule {}
