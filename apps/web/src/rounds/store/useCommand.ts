import type { RoundCommand } from '@without-walls/contracts';
import { useCallback, useState } from 'react';
import type { CommandResult } from './commands';
import { useRoundLink } from './round-context';

/** Sends a command; `pending` while no answer came, `error` the last refusal. */
export function useCommand() {
  const link = useRoundLink();
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<Error | null>(null);
  const run = useCallback(async (command: RoundCommand, as?: string): Promise<CommandResult> => {
    setRunning((n) => n + 1);
    setError(null);
    const result = await link.command(command, as);
    setRunning((n) => n - 1);
    if (!result.ok) setError(result.error);
    return result;
  }, [link]);
  return { run, pending: running > 0, error, clear: () => setError(null) };
}
