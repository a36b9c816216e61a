import { IconCertificate, IconChartBar, IconChecklist, IconClipboardText, IconEyeCheck, IconListCheck, IconMail, IconRotateClockwise2, IconSchool, IconSettings, IconSunHigh, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import type { PlaceIcon as Name } from './places';

const icons = { today: IconSunHigh, cases: IconClipboardText, 'second-look': IconEyeCheck, triage: IconListCheck, rounds: IconUsersGroup, letters: IconMail, topics: IconSchool, curriculum: IconRotateClockwise2, attendance: IconChecklist, statements: IconCertificate, reports: IconChartBar, people: IconUsers, operations: IconSettings } as const satisfies Record<Name, unknown>;

/** The icon beside the word of a place. */
export function PlaceIcon({ name }: { name: Name }) {
  const Icon = icons[name];
  return <Icon size={20} stroke={1.75} aria-hidden="true" />;
}
