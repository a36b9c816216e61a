// expects: without-walls(boundaries)
import { randomUUID } from 'node:crypto';

export const id = randomUUID();
