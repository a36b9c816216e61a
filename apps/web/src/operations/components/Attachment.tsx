import { Button } from '@without-walls/ui';
import type { MailMessage } from '../operations.queries';
import styles from './Operations.module.css';

type File = MailMessage['attachments'][number];

/** Gives the file to the browser to keep. */
function save({ name, type, content }: File) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file that went with a mail: read it here, or keep it. */
export function Attachment({ file }: { file: File }) {
  return (
    <details>
      <summary>{file.name}</summary>
      {/* A long file scrolls in its box, so the box must take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.file} tabIndex={0} role="region" aria-label={file.name}>{file.content}</pre>
      <Button size="small" variant="quiet" onClick={() => save(file)}>Save the file</Button>
    </details>
  );
}
