import { triageOutcome } from '@without-walls/contracts';
import { type TriageSettings, defaultTriageSettings } from '@without-walls/domain';
import { z } from 'zod';

const schema = z.object({
  weekday: z.number().int().min(1).max(7).default(defaultTriageSettings.weekday),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).default(defaultTriageSettings.time),
  switchedOff: z.array(triageOutcome).default([]),
});

/** A network's own triage settings; what it did not set, or set wrongly, is as shipped. */
export function settingsOf(network: Record<string, unknown>): TriageSettings & { switchedOff: z.infer<typeof schema>['switchedOff'] } {
  const parsed = schema.safeParse(network['triage'] ?? {});
  return parsed.success ? parsed.data : schema.parse({});
}
