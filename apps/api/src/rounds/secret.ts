import { createHash } from 'node:crypto';

/** What is kept of a secret that was made at random: enough to know it again, and not to use it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
