// `npm test -- PART [pattern]`.
import { Refusal } from '../lib/say.mjs';

export const parts = ['lint', 'types', 'unit', 'api', 'e2e'];

export function parseArgs(args) {
  const [part, ...patterns] = args;
  if (part === undefined) return { parts, patterns: [] };
  if (!parts.includes(part)) throw new Refusal(`npm test knows the parts ${parts.join(', ')} and not "${part}": for example "npm test -- api triage".`);
  return { parts: [part], patterns };
}
