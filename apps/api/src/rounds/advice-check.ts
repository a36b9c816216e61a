import { Inject, Injectable } from '@nestjs/common';
import type { RoundCommand } from '@without-walls/contracts';
import { CasesService } from '../cases/cases.service.js';
import { found } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import type { RoundEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';

type Texts = Record<string, string | undefined>;

/** Holds what is typed in a round against the identifier check, before the round is held. */
@Injectable()
export class AdviceCheck {
  constructor(@Inject(RoundsRepository) private readonly rounds: RoundsRepository, @Inject(CasesService) private readonly cases: CasesService, @Inject(TextCheck) private readonly check: TextCheck) {}

  /** Refuses with `identifiers_found` or `checker_unavailable`. Names around the case's presenter count as identifiers. */
  async require(actor: Actor, roundId: string, command: RoundCommand): Promise<void> {
    const texts = textsOf(command);
    if (!texts) return;
    const presenterId = presenterOf(found(await this.rounds.byId(actor.networkId, roundId)), command);
    if (presenterId) await this.cases.refuseIdentifiers(actor.networkId, presenterId, texts);
    else this.check.require(texts);
  }
}

/** Fields that others will read. */
function textsOf(command: RoundCommand): Texts | null {
  if (command.type === 'contribute') return { 'body.command.text': command.text };
  if (command.type === 'open-poll') return { 'body.command.question': command.question, ...Object.fromEntries(command.options.map((option, index) => [`body.command.options.${index}`, option] as const)) };
  if (command.type === 'give-voice') return { 'body.command.reason': command.reason ?? undefined };
  if (command.type !== 'put-recommendation') return null;
  const { text, rationale, condition, dissent } = command.fields;
  const reasons = dissent.map((one, index) => [`body.command.fields.dissent.${index}.reason`, one.reason] as const);
  return { 'body.command.fields.text': text, 'body.command.fields.rationale': rationale, 'body.command.fields.condition': condition, ...Object.fromEntries(reasons) };
}

function presenterOf({ projection }: RoundEntity, command: RoundCommand): string | null {
  const itemId = command.type === 'put-recommendation' ? command.fields.itemId : projection.currentItemId;
  return projection.agenda.find((item) => item.id === itemId)?.case?.presenter.id ?? null;
}
