import type { CurriculumView, InputOf, createCurriculum, holidayRegions } from '@without-walls/contracts';
import { weekdayOf } from '@without-walls/domain';

export const rhythms = [{ value: 'weekly', label: 'every week' }, { value: 'fortnightly', label: 'every second week' }, { value: 'chosen', label: 'in chosen weeks of the month' }] as const satisfies readonly { value: string; label: string }[];

export const emptyCurriculum = (zone: string) => ({
  name: '', begin: 'seed' as 'seed' | 'empty', firstDay: '', time: '12:30', minutes: '90', zone, rhythm: 'weekly' as (typeof rhythms)[number]['value'], weeksOfMonth: ['1', '3'], holidays: '' as (typeof holidayRegions)[number] | '', needed: '', expiry: '', percent: '80',
});

export type CurriculumDraft = ReturnType<typeof emptyCurriculum>;

/** A curriculum as it is, to be changed; from which day its weekly time holds has to be said anew. */
export function draftOf({ name, rule, completion }: Pick<CurriculumView, 'name' | 'rule' | 'completion'>): CurriculumDraft {
  const text = (one: number | null): string => (one === null ? '' : String(one));
  return {
    ...emptyCurriculum(rule.zone), name, time: rule.time, minutes: String(rule.minutes), rhythm: rule.weeksOfMonth ? 'chosen' : rule.everyWeeks === 2 ? 'fortnightly' : 'weekly', weeksOfMonth: (rule.weeksOfMonth ?? [1, 3]).map(String),
    needed: text(completion.needed), expiry: text(completion.expiryMonths), percent: String(completion.presentPercent),
  };
}

const whole = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null);

/** What is sent, or null while something is missing. */
export function bodyOf(draft: CurriculumDraft): InputOf<typeof createCurriculum>['body'] | null {
  const [minutes, percent] = [whole(draft.minutes), whole(draft.percent)];
  const chosen = draft.rhythm === 'chosen';
  if (!draft.name.trim() || !draft.firstDay || !draft.time || minutes === null || percent === null || (chosen && draft.weeksOfMonth.length === 0)) return null;
  return {
    name: draft.name.trim(), begin: draft.begin, holidays: draft.holidays || null,
    rule: { firstDay: draft.firstDay, weekday: weekdayOf(draft.firstDay), time: draft.time, zone: draft.zone, everyWeeks: draft.rhythm === 'fortnightly' ? 2 : 1, weeksOfMonth: chosen ? draft.weeksOfMonth.map(Number).sort() : null, minutes },
    completion: { needed: whole(draft.needed), expiryMonths: whole(draft.expiry), presentPercent: percent },
  };
}
