import { Page } from '@without-walls/ui';
import { Suspense, useEffect, useMemo } from 'react';
import { onDemand } from '../on-demand';
import { useParams, useSearchParams } from 'react-router';
import { OfflineError, isCode } from '../../app/api/errors';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { Door } from '../door/Door';
import { useEntry } from '../door/useEntry';
import { Waiting } from '../door/Waiting';
import { useMe } from '../../app/me';
import { Removed } from '../components/Removed';
import { MediaContext } from '../video/media-context';
import { MediaSession } from '../video/media-session';
import { RoundContext, useRound, useRoundLink } from '../store/round-context';
import { RoundLink } from '../store/round-link';
import { useRoomBehind } from './useRoomBehind';
import { useHangUp } from '../video/useHangUp';

const sayReload = <p>This could not be loaded. Reload the page; you come back to where you are.</p>;
const RoundEnded = onDemand(async () => (await import('../components/RoundEnded')).RoundEnded, sayReload);
const WallRoom = onDemand(async () => (await import('../wall/WallRoom')).WallRoom, sayReload);

/** The live room: the door, the room, and what is there when it is over. */
export function RoundPage() {
  const { id = '' } = useParams();
  const { id: meId } = useMe();
  const link = useMemo(() => new RoundLink(id, meId), [id, meId]);
  const media = useMemo(() => new MediaSession(id), [id]);
  useEffect(() => link.start(), [link]);
  useEffect(() => media.start(), [media]);
  return <RoundContext value={link}><MediaContext value={media}><Inside key={id} id={id} /></MediaContext></RoundContext>;
}

function Inside({ id }: { id: string }) {
  const link = useRoundLink();
  const title = useRound((view) => view.round?.title ?? null);
  const state = useRound((view) => view.round?.state ?? null);
  const error = useRound((view) => view.error);
  const { id: meId } = useMe();
  const removed = useRound((view) => view.round?.removed.includes(meId) ?? false);
  const wall = useSearchParams()[0].get('screen') === 'wall';
  const entry = useEntry(id, wall);
  usePageTitle(title);
  const { Room, failed } = useRoomBehind();
  useHangUp(state === 'ended' || removed || isCode(error, 'removed_from_round'));
  if (isCode(error, 'removed_from_round')) return <Removed />;
  if (isCode(error, 'waiting_in_lobby') && !wall) return <Waiting id={id} entry={entry} />;
  if (state === null) {
    const fetchStatus = error instanceof OfflineError ? ('paused' as const) : ('fetching' as const);
    return <Page heading={error ? 'Round' : 'Opening the round'} width="reading"><Loaded query={{ data: undefined, error, fetchStatus, refetch: () => link.catchUp() }} lines={6}>{() => null}</Loaded></Page>;
  }
  if (state !== 'ended' && !wall && removed) return <Removed />;
  if (state !== 'ended' && !wall && !entry.inside) return <Door entry={entry} />;
  if (state !== 'ended' && !wall) return Room ? <Room onLeave={entry.leave} /> : failed ? sayReload : null;
  return <Suspense fallback={null}>{state === 'ended' ? <RoundEnded /> : <WallRoom />}</Suspense>;
}
