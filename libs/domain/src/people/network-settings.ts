import { type NetworkSettings, defaultNetworkSettings, networkSettings } from '@without-walls/contracts';

type Part = keyof NetworkSettings;

/** Settings as they are stored, made whole: a part that is missing, or was written wrongly, is as shipped. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): NetworkSettings {
  const parts = (Object.keys(defaultNetworkSettings) as Part[]).map((part) => {
    const usual = defaultNetworkSettings[part];
    const parsed = networkSettings.shape[part].safeParse({ ...usual, ...(stored[part] as object | undefined) });
    return [part, parsed.success ? parsed.data : usual];
  });
  return Object.fromEntries(parts) as NetworkSettings;
}

/** The parts that differ, for the audit trail. */
export function changedParts(before: NetworkSettings, after: NetworkSettings): Part[] {
  return (Object.keys(defaultNetworkSettings) as Part[]).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}
