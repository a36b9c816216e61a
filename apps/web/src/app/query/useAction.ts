import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CallOf, Endpoint, ReplyOf } from '@without-walls/contracts';
import { useRef } from 'react';
import { call } from '../api/call';
import { IntentKeys } from './intent-keys';

type Input<E extends Endpoint> = CallOf<E>;

type Options<E extends Endpoint> = {
  /** Pure edits of the cache once the API has answered, then what to fetch again. */
  onDone?: (reply: ReplyOf<E>, input: Input<E>, client: QueryClient) => void;
  /** Query keys that are stale afterwards. */
  stale?: readonly (readonly unknown[])[];
};

export type Action<E extends Endpoint> = {
  /** Does it. Resolves to the reply, or to null when it failed (the error is in `error`). */
  run: (input: Input<E>) => Promise<ReplyOf<E> | null>;
  pending: boolean;
  error: Error | null;
  done: boolean;
  reset: () => void;
};

/**
 * A mutation with one idempotency key for one intention: pressing twice, or again after a lost answer, sends the same key,
 * so that there is one effect. A different input, or an answer of any kind, ends the intention.
 */
export function useAction<E extends Endpoint>(endpoint: E, { onDone, stale = [] }: Options<E> = {}): Action<E> {
  const client = useQueryClient();
  const keys = useRef(new IntentKeys());
  const mutation = useMutation({
    mutationFn: (input: Input<E>) => keys.current.run(input, (key) => (call as (e: E, i: Input<E>, o: { key: string }) => Promise<ReplyOf<E>>)(endpoint, input, { key })),
    onSuccess: async (reply, input) => {
      onDone?.(reply, input, client);
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
  return {
    run: (input) => mutation.mutateAsync(input).catch(() => null),
    pending: mutation.isPending,
    error: mutation.error,
    done: mutation.isSuccess,
    reset: mutation.reset,
  };
}
