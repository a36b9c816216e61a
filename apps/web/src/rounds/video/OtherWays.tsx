import { useRoundSettings } from '../useRoundSettings';
import { dialOf } from './dial';
import { useVideoState } from './useVideoState';

/** While there is no video: the number to call and the other meeting place, as far as the organiser has given them. The same at the door and in the room. */
export function OtherWays({ className }: { className?: string | undefined }) {
  const video = useVideoState();
  const { phone = null, fallback = null } = useRoundSettings().data ?? {};
  if (!video || video.state === 'up' || (!phone && !fallback)) return null;
  return (
    <p className={className} data-tone="needs">
      <span>Until there is video, people can hear each other elsewhere. </span>
      {phone ? <span>Call <a href={dialOf(phone)}>{phone}</a>. </span> : null}
      {fallback ? <a href={fallback} target="_blank" rel="noreferrer">Open the other meeting place</a> : null}
    </p>
  );
}
