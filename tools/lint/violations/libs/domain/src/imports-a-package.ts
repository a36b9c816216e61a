// expects: without-walls(boundaries)
import { z } from 'zod';

export const schema = z.string();
