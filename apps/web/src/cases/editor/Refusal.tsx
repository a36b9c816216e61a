import type { ErrorCode } from '@without-walls/contracts';
import { Button, InlineNotice } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { ApiError } from '../../app/api/errors';
import { wordsFor } from '../../app/error-words';
import type { CaseEditor } from './useCaseEditor';

type Way = { does: string; go: (editor: CaseEditor) => void };

const firstMark: Way = { does: 'Go to the first mark', go: (editor) => void editor.next(null) };
const reload: Way = { does: 'Show what is there now', go: () => window.location.reload() };

/** Where each refusal of the server leads. */
const ways: Partial<Record<ErrorCode, Way>> = {
  identifiers_found: firstMark,
  marks_undecided: firstMark,
  urgent_route_unacknowledged: { does: 'Go to the urgent route', go: (editor) => editor.editor.go('redFlags', 'urgentRoute') },
  not_ready: { does: 'See what is missing', go: (editor) => editor.editor.go(editor.section) },
  stale_version: { does: 'Back to the case', go: () => {} },
  attestation_outdated: reload,
};

type Props = { error: Error | null; editor: CaseEditor; onClose: () => void };

/** Why the server did not take the case, and the way to what is to be done. Nothing typed is lost. */
export function Refusal({ error, editor, onClose }: Props) {
  const way = error instanceof ApiError ? ways[error.code] : undefined;
  if (!error || !way) return <ProblemNotice error={error} />;
  const words = wordsFor(error);
  const follow = () => {
    onClose();
    setTimeout(() => way.go(editor), 30);
  };
  return <InlineNotice tone="danger" live title={words.what} actions={<Button size="small" onClick={follow}>{way.does}</Button>}>{words.then}</InlineNotice>;
}
