import type { CaseContent } from '@without-walls/contracts';
import { risk, type Span } from '@without-walls/deidentify';
import { InlineNotice } from '@without-walls/ui';
import { useMemo } from 'react';
import { riskFacts } from './risk-facts';

type Place = Pick<Span, 'start' | 'end' | 'tier' | 'rule' | 'reason' | 'replacement'> & { type: string };

/** What details say together, in words; nothing when they say nothing. `instead` stands in when there is no hint. */
export function CombinationHint({ content, marks, instead = null }: { content: CaseContent; marks: readonly Place[]; instead?: string | null }) {
  const hints = useMemo(() => risk(riskFacts(content), marks.map((mark) => ({ ...mark, type: mark.type as Span['type'], score: 1, alternatives: [] }))), [content, marks]);
  if (hints.length === 0) return instead ? <p>{instead}</p> : null;
  // The coordinator is asked by the second look itself.
  return hints.map((hint) => <InlineNotice key={hint.message} tone={hint.level === 'ask' ? 'decide' : 'info'}>{hint.message.replace(/ Ask the coordinator\.$/, '')}</InlineNotice>);
}
