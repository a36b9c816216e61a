import { IconCamera, IconUpload } from '@tabler/icons-react';
import { Button } from '@without-walls/ui';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import styles from './files.module.css';
import { limitWords } from './file-words';
import type { Uploads } from './useUploads';

const taken = '.pdf,.docx,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp';
const sign = { size: 18, stroke: 1.75 };
const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** A picture or file that is pasted anywhere but into a text. */
function usePaste(onFiles: (files: File[]) => void) {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || typing(event.target)) return;
      event.preventDefault();
      latest.current(files);
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, []);
}

/** Where files are dropped, chosen, pasted or photographed, and how far each has come. */
export function UploadBox({ uploads }: { uploads: Uploads }) {
  const choose = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (input: HTMLInputElement) => {
    uploads.add([...(input.files ?? [])]);
    input.value = '';
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    uploads.add([...event.dataTransfer.files]);
  };
  usePaste(uploads.add);
  return (
    <div className={styles.box} data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <p>Drop files here, paste a picture, or</p>
      <div className={styles.acts}>
        <Button icon={<IconUpload {...sign} />} onClick={() => choose.current?.click()}>Choose files</Button>
        <Button variant="quiet" icon={<IconCamera {...sign} />} onClick={() => camera.current?.click()}>Take a picture</Button>
      </div>
      <p className={styles.quiet}>{limitWords} Others see pages made from it and “File 1”, never the file or its name.</p>
      <input ref={choose} type="file" multiple hidden accept={taken} aria-label="Files to add" onChange={(event) => take(event.currentTarget)} />
      <input ref={camera} type="file" hidden accept="image/jpeg,image/png,image/webp" capture="environment" aria-label="Picture to add" onChange={(event) => take(event.currentTarget)} />
      {uploads.list.length > 0 ? (
        <ul className={styles.way}>
          {uploads.list.map((one) => (
            <li key={one.key} data-failed={one.why ? true : undefined}>
              <span className={styles.name}>{one.name}</span>
              {one.why ? <span className={styles.why}>{one.why}</span> : <progress aria-label={`Sending ${one.name}`} value={one.share} max={1} />}
              <span className={styles.acts}>
                {one.again ? <Button size="small" onClick={() => uploads.retry(one.key)}>Try again</Button> : null}
                <Button size="small" variant="quiet" onClick={() => uploads.drop(one.key)} aria-label={one.why ? `Dismiss ${one.name}` : `Stop sending ${one.name}`}>{one.why ? 'Dismiss' : 'Stop'}</Button>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
