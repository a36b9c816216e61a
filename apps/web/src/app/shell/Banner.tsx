import { readMedia } from '@without-walls/contracts';
import { useNow } from '@without-walls/ui';
import { useConnection } from '../live/connection';
import { useMe } from '../me';
import { useRead } from '../query/useRead';
import styles from './Banner.module.css';
import { bannerSentences } from './banner-words';

const warnMinutes = 5;

type Props = { /** The live room says by itself what is not as usual: here only the demo line and the end of the sign-in. */ room?: boolean };

/** The slot under the top bar: the demo line, and one sentence at a time about what is not as usual. */
export function Banner({ room = false }: Props) {
  const me = useMe();
  const { online, degraded } = useConnection();
  const media = useRead(['media'], readMedia, {}, { staleTime: 60_000 });
  const minutes = Math.ceil((Date.parse(me.signIn.endsAt) - useNow()) / 60_000);
  const sentences = bannerSentences({ demo: me.demo, online: online || room, degraded: degraded && !room, endsInMinutes: minutes > 0 && minutes <= warnMinutes ? minutes : null, video: room ? null : (media.data ?? null) });
  return (
    <div role="status" aria-label="Notices">
      {sentences.length > 0 ? (
        <div className={styles.banner} data-tone={sentences.at(-1)?.tone}>
          {sentences.map((sentence) => <p key={sentence.key} data-key={sentence.key}>{sentence.text}</p>)}
        </div>
      ) : null}
    </div>
  );
}
