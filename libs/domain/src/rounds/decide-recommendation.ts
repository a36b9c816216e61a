import type { RecommendationDraft, RoundState } from '@without-walls/contracts';
import { toInstant, type Now } from '../time/instants.js';
import type { CommandOf } from './decide.js';
import { dissentAfter } from './dissent.js';
import { EventWriter, isRefused, refuse, type CommandIds, type RoundActor, type RoundDecision } from './outcome.js';
import { turnToWrite } from './turns.js';

type Put = CommandOf<'put-recommendation'>;
type Remove = CommandOf<'remove-recommendation'>;

/** Writing and removing recommendations. Each row has its own version: 0 for a new one. */
export function decideRecommendation(state: RoundState, command: Put | Remove, actor: RoundActor, now: Now, ids: CommandIds): RoundDecision {
  if (!actor.can.recommend) return refuse('forbidden');
  if (state.state !== 'live') return refuse('wrong_state', state);
  const known = state.recommendations.find((row) => row.id === command.recommendationId);
  if (command.expectedVersion !== (known?.version ?? 0)) return refuse('stale_version', state);
  const writer = new EventWriter(state, actor.member.id, now, ids.commandId);
  if (command.type === 'put-recommendation') return put(state, command, known ?? null, actor, now, writer);
  if (!known) return refuse('not_found');
  return ownCase(state, known.itemId, actor) ? refuse('forbidden') : writer.add({ type: 'recommendation.removed', payload: { recommendationId: known.id } }).accepted;
}

/** Nobody writes the advice on a case they present, whatever else they are. */
function ownCase(state: RoundState, itemId: string, actor: RoundActor): boolean {
  return state.agenda.find((item) => item.id === itemId)?.case?.presenter.id === actor.member.id;
}

/** Advice belongs to a case of the agenda, in its turn; a row never changes its case. */
function put(state: RoundState, command: Put, known: RecommendationDraft | null, actor: RoundActor, now: Now, writer: EventWriter): RoundDecision {
  const { itemId, caseId } = command.fields;
  const item = state.agenda.find((one) => one.id === itemId);
  if (!item?.case || item.case.id !== caseId || (known && known.itemId !== itemId)) return refuse('not_found');
  if (ownCase(state, itemId, actor)) return refuse('forbidden');
  const turn = turnToWrite(state, item, actor);
  if (turn === 'no') return refuse('wrong_state', state);
  const dissent = dissentAfter(state, known?.dissent ?? [], command.fields.dissent, actor);
  if (isRefused(dissent)) return dissent;
  const recommendation = { ...command.fields, dissent: dissent.stands, id: command.recommendationId, version: command.expectedVersion + 1, by: actor.member, at: toInstant(now) };
  writer.add({ type: 'recommendation.put', payload: { recommendation, override: turn === 'override' } });
  for (const { member, reason } of dissent.added) writer.add({ type: 'voice.given', payload: { recommendationId: recommendation.id, member, agrees: false, reason } });
  return writer.accepted;
}
