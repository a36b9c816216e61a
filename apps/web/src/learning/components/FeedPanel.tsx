import { Button, ConfirmButton, InlineNotice, Section, When } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { useEndFeed, useFeed, useRenewFeed } from '../learning.queries';
import styles from './learning.module.css';

/** A private address of coming lectures for one's own calendar. It is shown once; whoever has it can read titles and times. */
export function FeedPanel() {
  const feed = useFeed();
  const renew = useRenewFeed();
  const end = useEndFeed();
  const [path, setPath] = useState<string | null>(null);
  const make = async () => {
    const reply = await renew.run({});
    if (reply) setPath(reply.path);
  };
  const since = feed.data?.since ?? null;
  return (
    <Section heading="In my own calendar">
      <p className={styles.quiet}>An address that your calendar program reads by itself: coming lectures, those you have marked, cancelled ones crossed out. No case is ever in it.</p>
      {path ? <InlineNotice tone="good" live title="Your address, shown once"><code className={styles.address}>{location.origin}{path}</code></InlineNotice> : since ? <p>You have an address, made <When at={since} show="distance" />. It cannot be shown again; a new one ends it.</p> : null}
      <ProblemNotice error={renew.error ?? end.error} />
      <div className={styles.acts}>
        {path ? <Button onClick={() => void navigator.clipboard.writeText(`${location.origin}${path}`)}>Copy it</Button> : <Button pending={renew.pending} onClick={() => void make()}>{since ? 'Make a new address' : 'Make an address'}</Button>}
        {since ? <ConfirmButton variant="danger" what="Your calendar program can no longer read the lectures." does="End the address" pending={end.pending} onConfirm={() => void end.run({}).then(() => setPath(null))}>End it</ConfirmButton> : null}
      </div>
    </Section>
  );
}
