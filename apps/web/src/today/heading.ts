import { clockWords, dayWords, daysApart } from '@without-walls/ui/time';
import { wordsOf, type TodayLine } from './line-words';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const numberWord = (n: number): string => numbers[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What several lines of one kind ask for together, when there is a good sentence for it. */
const together: Partial<Record<TodayLine['kind'], string>> = {
  'finish-draft': 'drafts wait to be finished',
  'answer-return': 'cases were returned to you',
  'second-look': 'cases wait for your second look',
  opine: 'cases need your opinion',
  reveal: 'cases have all their opinions',
  decide: 'cases wait for a decision',
  'read-letter': 'letters wait to be read',
  'follow-up': 'cases wait to hear what became of the advice',
  'answer-invitation': 'invitations wait for your answer',
  'write-advice': 'cases wait for your advice',
};

function deadline(due: string | null, now: number, zone: string): string {
  if (!due) return '';
  const at = new Date(due);
  if (at.getTime() < now) return `, due since ${dayWords(at, now, zone)}`;
  return daysApart(at, now, zone) === 0 ? ` before ${clockWords(at, zone)} today` : ` before ${dayWords(at, now, zone)}, ${clockWords(at, zone)}`;
}

/** By deadline, those without one last and otherwise in the order they came. */
export function byDeadline(needs: readonly TodayLine[]): TodayLine[] {
  return [...needs].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
}

/** The sentence at the top of Today: the most pressing thing, with its deadline. */
export function todayHeading(needs: readonly TodayLine[], now: number, zone: string): string {
  const first = byDeadline(needs)[0];
  if (!first) return 'Nothing needs you now';
  const same = needs.filter((line) => line.kind === first.kind);
  const phrase = together[first.kind];
  if (same.length > 1 && phrase) return `${capital(numberWord(same.length))} ${phrase}${deadline(first.due, now, zone)}`;
  const words = wordsOf(first);
  const subject = [words.before, first.caseCode].filter(Boolean).join(' ');
  return `${subject}${words.after}${deadline(first.due, now, zone)}`;
}
