import { useEffect, useState } from 'react';
import { announce } from '../live/announce';
import styles from './CaseCode.module.css';

type Props = { code: string; /** False inside a link or another button, where it is only text. */ copy?: boolean };

/** A case code: monospaced, copied by a click. */
export function CaseCode({ code, copy = true }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  if (!copy) return <span className={styles.code}>{code}</span>;
  const onCopy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
    announce(`Case code ${code} copied`);
  };
  return (
    <span>
      <button type="button" className={styles.button} onClick={() => void onCopy()} aria-label={`Copy case code ${code}`} title="Copy the case code">
        {code}
      </button>
      {copied ? <span className={styles.copied} aria-hidden="true">Copied</span> : null}
    </span>
  );
}
