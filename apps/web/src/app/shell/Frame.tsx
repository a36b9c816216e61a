import { grants } from '@without-walls/contracts';
import { Suspense, lazy, useEffect } from 'react';
import { Outlet, ScrollRestoration, useMatches } from 'react-router';
import { closeSocket, listen, openSocket } from '../live/socket';
import { useMe } from '../me';
import { Forbidden } from '../pages/Forbidden';
import { handleOf } from '../route-handle';
import { IdleWatch } from '../sign-in/IdleWatch';
import { renewSignIn } from '../sign-in/renew';
import { Banner } from './Banner';
import { BottomBar } from './BottomBar';
import styles from './Frame.module.css';
import { Rail } from './Rail';
import { slices } from '../slices';
import { TopBar } from './TopBar';
import { usePageArrival } from './usePageArrival';
import { warmPages } from './warm';

const GuestPlace = lazy(async () => ({ default: (await import('../guest/GuestPlace')).GuestPlace }));

function skipToMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** The frame around every page behind the sign-in: rail, top bar, banner, page. */
export function Frame() {
  const { id, roles, guest } = useMe();
  const handle = handleOf(useMatches());
  const allowed = !handle?.needs || handle.needs.some((permission) => grants(roles, permission));
  usePageArrival();
  useEffect(() => {
    void openSocket();
    return closeSocket;
  }, []);
  // An administrator changed what this member may do: the rail follows.
  useEffect(() => listen('changed', (event) => void (event.topic === 'people' && event.id === id && renewSignIn())), [id]);
  useEffect(() => (guest ? undefined : warmPages(slices, (permission) => grants(roles, permission))), [roles, guest]);
  if (guest) return <div className={styles.bare}><Banner room /><main id="main" tabIndex={-1} className={styles.main}>{handle?.guests ? <Outlet /> : <Suspense fallback={null}><GuestPlace /></Suspense>}</main></div>;
  const page = <main id="main" tabIndex={-1} className={styles.main}>{allowed ? <Outlet /> : <Forbidden />}</main>;
  if (handle?.bare && allowed) return <div className={styles.bare}><Banner room />{page}<IdleWatch /></div>;
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main" onClick={skipToMain}>Skip to the page</a>
      <Rail />
      <div className={styles.column}>
        <TopBar />
        <Banner />
        {page}
      </div>
      <BottomBar />
      <IdleWatch />
      <ScrollRestoration />
    </div>
  );
}
