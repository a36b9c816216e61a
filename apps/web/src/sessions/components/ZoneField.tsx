import { SelectField, readerZone, zoneWords } from '@without-walls/ui';
import { useMe } from '../../app/me';
import { useSites } from '../sessions.queries';

type Props = { value: string; onChange: (zone: string) => void; error?: string | undefined; label?: string; hint?: string };

/** Whose clock counts: the network's, those of its sites, and the reader's own. */
export function ZoneField({ value, onChange, error, label: title = 'On the clock of', hint = 'The session keeps this time when the clocks change.' }: Props) {
  const { network } = useMe();
  const sites = useSites();
  const zones = [...new Set([network.timeZone, ...(sites.data?.items ?? []).map((site) => site.timeZone), readerZone(), value])].filter(Boolean);
  const label = (zone: string) => (zone === network.timeZone ? `${zoneWords(zone)}, the clock of ${network.name}` : zoneWords(zone));
  return <SelectField id="timeZone" label={title} hint={hint} value={value} onChange={onChange} error={error} options={zones.map((zone) => ({ value: zone, label: label(zone) }))} />;
}
