import { Inject, Injectable } from '@nestjs/common';
import { decideMedia, isRefused } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import { LivekitServer } from '../platform/livekit/livekit-server.js';
import type { EvidenceKind, WebhookEntity } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { MediaService, memberOf } from './media.service.js';
import { RoundLog } from './round-log.js';
import type { RoundEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';

/** The server holds events for up to ten minutes while we are away; older ones are replays. */
const oldestMs = 15 * 60_000;
const kinds: Partial<Record<string, EvidenceKind>> = { participant_joined: 'media-joined', participant_left: 'media-left', participant_connection_aborted: 'media-aborted' };

interface Participant {
  identity: string;
  joinedAtMs?: string;
  disconnectReason?: string;
}

/** Events of the video server: verified, kept as they came, acknowledged at once, and understood later by a job. */
@Injectable()
export class WebhooksService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(LivekitServer) private readonly livekit: LivekitServer,
    @Inject(MediaService) private readonly media: MediaService,
    @Inject(EvidenceRepository) private readonly evidence: EvidenceRepository,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(RoundLog) private readonly log: RoundLog,
  ) {}

  /** Refuses with `bad_signature` what is forged, stale or seen before; nothing is changed then. */
  async receive(rawBody: Buffer | undefined, authorization: string | undefined): Promise<Record<string, never>> {
    const body = rawBody?.toString('utf8') ?? '';
    const event = await this.livekit.verify(body, authorization);
    const now = this.clock.now();
    const age = now.getTime() - Number(event.createdAt) * 1_000;
    if (!event.id || age > oldestMs) refuse('bad_signature');
    return this.work.run(async (tx) => {
      const kept = await this.evidence.keepWebhook({ id: event.id, event: event.event, room: event.room?.name ?? null, payload: JSON.parse(body) as unknown, receivedAt: now, processedAt: null });
      if (!kept) refuse('bad_signature');
      tx.job('rounds.webhook', { webhookId: event.id });
      return {};
    });
  }

  /** Turns a kept event into evidence and presence in the video. Runs to the same end however often it is run. */
  async process(webhookId: string): Promise<void> {
    const joined = await this.work.run(async (tx) => {
      const webhook = await this.evidence.lockWebhook(webhookId);
      if (!webhook || webhook.processedAt) return null;
      const kind = kinds[webhook.event];
      const round = kind && webhook.room && isUuid(webhook.room) ? await this.rounds.byRoom(webhook.room) : null;
      const came = kind && round ? await this.attend(tx, webhook, kind, round.id) : null;
      await this.evidence.webhookProcessed(webhookId, this.clock.now());
      return came;
    });
    // The video server may be slow to answer: nothing is held meanwhile.
    if (joined) await this.media.keepOut(joined.round, joined.identity);
  }

  /** Answers who came in by video, if that is what happened. */
  private async attend(tx: Tx, webhook: WebhookEntity, kind: EvidenceKind, roundId: string): Promise<{ round: RoundEntity; identity: string } | null> {
    const participant = (webhook.payload as { participant?: Participant }).participant;
    const memberId = participant ? memberOf(participant.identity) : null;
    const round = await this.rounds.lockAnywhere(roundId);
    if (!participant || !memberId || !round) return null;
    const at = momentOf(webhook, kind, participant);
    await this.evidence.add({ id: this.clock.uuid(), networkId: round.networkId, roundId, memberId, kind, source: participant.identity, at, receivedAt: webhook.receivedAt, once: `livekit:${webhook.id}`, detail: { reason: participant.disconnectReason ?? null } });
    if (kind === 'media-joined') await this.evidence.watchByVideo(roundId, [{ identity: participant.identity, memberId }], this.clock.now());
    else await this.evidence.unwatch(roundId, participant.identity, this.clock.now());
    await this.show(tx, round, memberId, kind === 'media-joined' || (await this.evidence.otherMediaOpen(roundId, memberId, participant.identity)), webhook.id);
    return kind === 'media-joined' ? { round, identity: participant.identity } : null;
  }

  private async show(tx: Tx, round: RoundEntity, memberId: string, media: boolean, webhookId: string): Promise<void> {
    const decision = decideMedia(round.projection, memberId, media, this.clock.now(), `livekit:${webhookId}`);
    if (!isRefused(decision)) await this.log.append(tx, round, decision.events);
  }
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** When it happened by the server's clock: to the millisecond for a join, to the second for the rest. */
function momentOf(webhook: WebhookEntity, kind: EvidenceKind, participant: Participant): Date {
  const joined = kind === 'media-joined' ? Number(participant.joinedAtMs ?? 0) : 0;
  const created = Number((webhook.payload as { createdAt?: string | number }).createdAt ?? 0) * 1_000;
  return new Date(joined || created || webhook.receivedAt.getTime());
}
