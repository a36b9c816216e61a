const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Things with a day, gathered by month in the order they come. */
export function byMonth<T extends { day: string }>(slots: readonly T[]): { month: string; slots: T[] }[] {
  const months: { month: string; slots: T[] }[] = [];
  for (const slot of slots) {
    const month = monthFormat.format(new Date(`${slot.day}T00:00:00Z`));
    if (months.at(-1)?.month !== month) months.push({ month, slots: [] });
    months.at(-1)!.slots.push(slot);
  }
  return months;
}
