import { useEffect, useState } from 'react';
import { VisuallyHidden } from '../words/VisuallyHidden';
import { onAnnounce } from './announce';

/** The one polite live region of the page. A second, empty region makes an identical sentence be said again. */
export function Announcer() {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  useEffect(() => onAnnounce((text) => setSaid((last) => ({ text, turn: last.turn + 1 }))), []);
  const odd = said.turn % 2 === 1;
  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite" data-announcer="">{odd ? said.text : ''}</div>
      <div role="status" aria-live="polite" data-announcer="">{odd ? '' : said.text}</div>
    </VisuallyHidden>
  );
}
