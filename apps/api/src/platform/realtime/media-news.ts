import { Inject, Injectable } from '@nestjs/common';
import { MediaHealth } from '../livekit/media-health.js';
import { LiveSockets } from './live-sockets.js';

/** Tells this node's screens when video comes or goes. Every node looks for itself, so nothing travels between them. */
@Injectable()
export class MediaNews {
  constructor(@Inject(MediaHealth) health: MediaHealth, @Inject(LiveSockets) sockets: LiveSockets) {
    health.onChange(() => sockets.here('changed', { topic: 'media' }));
  }
}
