import { ErrorState, OfflineState, Page, buttonLook } from '@without-walls/ui';
import { useEffect } from 'react';
import { Link, isRouteErrorResponse, useRouteError } from 'react-router';
import { OfflineError, isCode } from './api/errors';
import { useConnection } from './live/connection';
import { NotFound } from './pages/NotFound';
import { ProblemState } from './Problem';

const reloadedKey = 'reloaded-for';
const reload = () => location.reload();

/** A file of the product did not come: no network, or it is from before a new release. */
function isMissingFile(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|Importing a module script failed|Unable to preload CSS/.test(error.message);
}

/** After a release the old page's files are gone: load the new page once, not for ever. Offline: when the network is back. */
function useReload(missing: boolean, offline: boolean) {
  const { online } = useConnection();
  useEffect(() => {
    if (!online) return () => reload();
    if (!missing || offline || sessionStorage.getItem(reloadedKey) === location.href) return;
    sessionStorage.setItem(reloadedKey, location.href);
    reload();
  }, [missing, offline, online]);
}

function What({ error, offline }: { error: unknown; offline: boolean }) {
  if (offline) return <OfflineState onRetry={reload} />;
  if (error instanceof Error) return <ProblemState error={error} onRetry={reload} />;
  return <ErrorState heading="Something went wrong" onRetry={reload}>What is saved is safe.</ErrorState>;
}

/** The error boundary of the router: of one page inside the frame, and of the frame itself. */
export function RouteProblem() {
  const error = useRouteError();
  const { online } = useConnection();
  const missing = isMissingFile(error);
  const offline = error instanceof OfflineError || (missing && !online);
  useReload(missing, offline);
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  if (isCode(error, 'not_found')) return <NotFound />;
  return (
    <Page heading="This page could not be shown" width="reading">
      <What error={error} offline={offline} />
      <p><Link to="/" {...buttonLook('quiet')}>Go to Today</Link></p>
    </Page>
  );
}
