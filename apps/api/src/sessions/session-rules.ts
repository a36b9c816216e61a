import { refuse } from '../platform/http/refusal.js';
import type { SessionEntity } from './session.entity.js';

/** Only a planned session is changed, and only by someone who saw how it stands. */
export function requirePlanned(session: SessionEntity, version: number): SessionEntity {
  const state = { version: session.version, state: session.state };
  if (session.state !== 'planned') refuse('wrong_state', { state });
  if (session.version !== version) refuse('stale_version', { state });
  return session;
}
