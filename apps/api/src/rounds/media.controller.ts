import { Controller, Inject, type RawBodyRequest, Req } from '@nestjs/common';
import { type InputOf, type ReplyOf, livekitWebhook, mediaToken, readMedia } from '@without-walls/contracts';
import type { FastifyRequest } from 'fastify';
import { Input, Me, Serve } from '../platform/http/serve.js';
import { MediaHealth } from '../platform/livekit/media-health.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { PresenceService } from './presence.service.js';
import { WebhooksService } from './webhooks.service.js';

@Controller()
export class MediaController {
  constructor(@Inject(PresenceService) private readonly presence: PresenceService, @Inject(MediaHealth) private readonly health: MediaHealth, @Inject(WebhooksService) private readonly webhooks: WebhooksService) {}

  @Serve(mediaToken)
  token(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof mediaToken>): Promise<ReplyOf<typeof mediaToken>> {
    return this.presence.place(actor, params.id, body);
  }

  @Serve(readMedia)
  state(): ReplyOf<typeof readMedia> {
    return this.health.state;
  }

  @Serve(livekitWebhook)
  webhook(@Req() request: RawBodyRequest<FastifyRequest>): Promise<Record<string, never>> {
    return this.webhooks.receive(request.rawBody, request.headers.authorization);
  }
}
