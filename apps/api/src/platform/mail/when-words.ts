/** A moment as a mail names it, where it is held: `Tuesday 13 January at 12:30 (Europe/London)`. */
export const whenWords = (at: Date, timeZone: string): string => `${new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)} (${timeZone})`;
