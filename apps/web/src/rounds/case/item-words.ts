import type { AgendaItem } from '@without-walls/contracts';

/** What happens in an item that is not a case. */
export const itemWords: Record<AgendaItem['kind'], string> = { case: 'A case', lecture: 'A lecture', break: 'A break. Stand up, look out of the window.', triage: 'The team goes through its weekly list', earlier: 'What became of earlier cases', business: 'Business of the round' };
