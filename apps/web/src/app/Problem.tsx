import { ErrorState, InlineNotice } from '@without-walls/ui';
import { ApiError } from './api/errors';
import { wordsFor } from './error-words';

/** An error in place of what could not be loaded. */
export function ProblemState({ error, onRetry, level }: { error: unknown; onRetry?: () => void; level?: 2 | 3 }) {
  const words = wordsFor(error);
  return <ErrorState heading={words.what} level={level} onRetry={onRetry} reference={error instanceof ApiError && error.status >= 500 ? error.correlationId : null}>{words.then}</ErrorState>;
}

/** An error beside what was tried: `<ProblemNotice error={action.error} />`. Shows nothing without an error. */
export function ProblemNotice({ error }: { error: unknown }) {
  if (!error) return null;
  const words = wordsFor(error);
  const reference = error instanceof ApiError && error.status >= 500 ? error.correlationId : null;
  return <InlineNotice tone="danger" live title={words.what}>{words.then}{reference ? ` Reference: ${reference}` : ''}</InlineNotice>;
}
