import type { AgendaItem, EarlierCase, SessionRow, SessionView } from '@without-walls/contracts';

export const kindWords: Record<SessionRow['kind'], string> = { mdt: 'MDT round', echo: 'Learning session' };
export const stateWords: Record<SessionRow['state'], string> = { planned: 'Planned', live: 'Live now', ended: 'Held', cancelled: 'Cancelled' };
export const itemKindWords: Record<AgendaItem['kind'], string> = { lecture: 'Lecture', case: 'Case', break: 'Break', triage: 'The weekly list', earlier: 'Earlier cases', business: 'Business' };
export const partWords: Record<SessionView['invitees'][number]['part'], string> = { presenter: 'Presents a case', mdt: 'MDT member', facilitator: 'Leads the round', coordinator: 'Coordinator', trainee: 'Trainee', learner: 'Learner', observer: 'Observer' };

type Answer = SessionView['invitees'][number]['answer'];
export const answerWords: Record<Answer, string> = { accepted: 'Comes', declined: 'Does not come', tentative: 'May come', none: 'Has not answered' };
export const myAnswerWords: Record<Answer, string> = { accepted: 'You said you come', declined: 'You said you do not come', tentative: 'You said you may come', none: 'You have not answered yet' };

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "3 come, 1 may come, 2 have not answered": only what there is. */
export function answersSentence(invitees: SessionView['invitees']): string {
  const count = (answer: Answer) => invitees.filter((one) => one.answer === answer).length;
  const parts = [
    [count('accepted'), (n: number) => (n === 1 ? '1 comes' : `${n} come`)],
    [count('tentative'), (n: number) => `${n} may come`],
    [count('declined'), (n: number) => (n === 1 ? '1 does not come' : `${n} do not come`)],
    [count('none'), (n: number) => (n === 1 ? '1 has not answered' : `${n} have not answered`)],
  ] as const;
  return parts.filter(([n]) => n > 0).map(([n, say]) => say(n)).join(', ');
}

/** The clock times at which each item begins, when every item takes the minutes it has. */
export function itemStarts(startsAt: string, agenda: readonly { minutes: number }[]): Date[] {
  let at = Date.parse(startsAt);
  return agenda.map(({ minutes }) => {
    const begins = new Date(at);
    at += minutes * 60_000;
    return begins;
  });
}

/** What an item is called in a sentence: a case by its code. */
export const itemName = (item: AgendaItem): string => (item.case ? `case ${item.case.code}` : item.title);

export const presenterWords: Record<AgendaItem['presenterState'], string | null> = { none: null, asked: 'has not said yet', confirmed: 'comes', declined: 'cannot come' };
export const placesWords = (free: number): string => (free === 0 ? 'No place is free' : `${plural(free, 'place')} free`);
export const waitWords = (days: number): string => (days === 0 ? 'Came in today' : days < 14 ? `Waits for ${plural(days, 'day')}` : `Waits for ${plural(Math.floor(days / 7), 'week')}`);

/** "3 done, 1 not done": what became of the recommendations of one letter. */
export function becameWords({ done, partly, notDone, unknown }: EarlierCase['counts']): string {
  const parts = [[done, 'done'], [partly, 'partly done'], [notDone, 'not done'], [unknown, 'not known']] as const;
  return parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`).join(', ');
}
