import { createHash, createHmac } from 'node:crypto';

/** What is kept of a secret that was made at random: enough to know it again, and not to use it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A key for a member in one round that only this server can tie to them, in the form of an id. */
export function voterKey(secret: string, roundId: string, memberId: string): string {
  const hex = createHmac('sha256', secret).update(`voter ${roundId} ${memberId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
