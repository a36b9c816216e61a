import type { SessionRow } from '@without-walls/contracts';
import { mayJoin } from '@without-walls/domain';
import { Button, buttonLook, useNow } from '@without-walls/ui';
import { Link, useNavigate } from 'react-router';
import { useMay } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { useOpenRound } from '../sessions.queries';

/** The way into the room: "Open the room" for who leads, "Join" for everyone once it is open, from 15 minutes before. */
export function RoundDoor({ session, explain = false }: { session: SessionRow; /** On the session's own page: says why there is no button yet. */ explain?: boolean }) {
  const now = useNow();
  const may = useMay();
  const open = useOpenRound(session.id);
  const navigate = useNavigate();
  if (session.state === 'ended' || session.state === 'cancelled' || !may('round.join')) return null;
  if (!mayJoin(session, new Date(now))) return explain ? <p>The room opens 15 minutes before the session begins.</p> : null;
  if (session.roundId) return <Link to={`/rounds/${session.roundId}`} {...buttonLook('primary')}>Join the round</Link>;
  if (!may('round.facilitate')) return explain ? <p>The facilitator opens the room shortly. The way in appears here by itself.</p> : null;
  const onOpen = async () => {
    const reply = await open.run({ params: { id: session.id } });
    if (reply) void navigate(`/rounds/${reply.id}`);
  };
  return <><Button variant="primary" pending={open.pending} onClick={() => void onOpen()}>Open the room</Button><ProblemNotice error={open.error} /></>;
}
