import { sectionNames, type SectionName } from '@without-walls/contracts';
import { useState } from 'react';

/** Which sections the coordinator has looked at; the state of this visit only. */
export function useLooked() {
  const [looked, setLooked] = useState<ReadonlySet<SectionName>>(new Set());
  const set = (section: SectionName, on: boolean) =>
    setLooked((now) => {
      const next = new Set(now);
      if (on) next.add(section);
      else next.delete(section);
      return next;
    });
  return { looked, set, list: sectionNames.filter((section) => looked.has(section)), all: looked.size === sectionNames.length };
}

export type Looked = ReturnType<typeof useLooked>;
