import type { Today } from '@without-walls/contracts';

export type Line = Today['needsYou'][number];
type Kind = Line['kind'];
interface About {
  id: string;
  code?: string | null;
  title?: string | null;
  since: string | Date;
  due?: string | Date | null;
  count?: number | null;
}

const iso = (at: string | Date): string => (typeof at === 'string' ? at : at.toISOString());

/** One line of Today. The key is stable, so that a list on the screen keeps its place when it is read again. */
export function line(kind: Kind, about: About, href: string): Line {
  return { kind, key: `${kind}:${about.id}`, caseCode: about.code ?? null, title: about.title ?? null, count: about.count ?? null, since: iso(about.since), due: about.due ? iso(about.due) : null, href };
}
