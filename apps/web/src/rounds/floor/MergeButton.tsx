import { IconArrowMerge } from '@tabler/icons-react';
import type { RoundState } from '@without-walls/contracts';
import { Button, MenuButton } from '@without-walls/ui';
import { useCommand } from '../store/useCommand';

type One = RoundState['contributions'][number];

const startOf = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Two that say the same become one, with both names. */
export function MergeButton({ one, rows }: { one: One; rows: readonly One[] }) {
  const { run, pending } = useCommand();
  const others = rows.filter((other) => other.id !== one.id && !other.answered);
  if (others.length === 0) return null;
  const actions = others.map((other) => ({ key: other.id, label: startOf(other.text), onSelect: () => void run({ type: 'merge', contributionId: one.id, into: other.id }) }));
  return <MenuButton label="Say the same as" actions={actions}><Button size="small" variant="quiet" pending={pending} icon={<IconArrowMerge size={16} stroke={1.75} />} aria-label={`Merge with another: ${startOf(one.text)}`}>Merge</Button></MenuButton>;
}
