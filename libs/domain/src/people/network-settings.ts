import { type NetworkSettings, defaultNetworkSettings, networkSettings } from '@without-walls/contracts';

type Part = keyof NetworkSettings;

/** Outcomes that no network can do without: the ways out when somebody is in danger. */
const neverOff: readonly string[] = ['red-flag', 'mental-health-first'];

/** Settings as they are stored, made whole: a part that is missing, or was written wrongly, is as shipped. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): NetworkSettings {
  const parts = (Object.keys(defaultNetworkSettings) as Part[]).map((part) => {
    const usual = defaultNetworkSettings[part];
    const parsed = networkSettings.shape[part].safeParse({ ...usual, ...(stored[part] as object | undefined) });
    return [part, parsed.success ? parsed.data : usual];
  });
  const made = Object.fromEntries(parts) as NetworkSettings;
  return { ...made, triage: { ...made.triage, switchedOff: made.triage.switchedOff.filter((outcome) => !neverOff.includes(outcome)) } };
}

/** The parts that differ, for the audit trail. */
export function changedParts(before: NetworkSettings, after: NetworkSettings): Part[] {
  return (Object.keys(defaultNetworkSettings) as Part[]).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}
