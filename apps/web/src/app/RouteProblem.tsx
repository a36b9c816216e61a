import { ErrorState, OfflineState, Page, buttonLook } from '@without-walls/ui';
import { useEffect } from 'react';
import { Link, isRouteErrorResponse, useRouteError } from 'react-router';
import { OfflineError, isCode } from './api/errors';
import { NotFound } from './pages/NotFound';
import { ProblemState } from './Problem';

const reloadedKey = 'reloaded-for';

/** After a release the old page's files are gone: load the new page once, not for ever. */
function useReloadForNewRelease(error: unknown) {
  const missing = error instanceof TypeError && /dynamically imported module|Importing a module script failed/.test(error.message);
  useEffect(() => {
    if (!missing || sessionStorage.getItem(reloadedKey) === location.href) return;
    sessionStorage.setItem(reloadedKey, location.href);
    location.reload();
  }, [missing]);
  return missing;
}

const reload = () => location.reload();

/** The error boundary of the router: of one page inside the frame, and of the frame itself. */
export function RouteProblem() {
  const error = useRouteError();
  const missing = useReloadForNewRelease(error);
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  if (isCode(error, 'not_found')) return <NotFound />;
  return (
    <Page heading="This page could not be shown" width="reading">
      {error instanceof OfflineError || missing ? <OfflineState onRetry={reload} /> : isRouteErrorResponse(error) || !(error instanceof Error) ? <ErrorState heading="Something went wrong" onRetry={reload} /> : <ProblemState error={error} onRetry={reload} />}
      <p><Link to="/" {...buttonLook('quiet')}>Go to Today</Link></p>
    </Page>
  );
}
