import { uploadCaseFile } from '@without-walls/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { announce } from '@without-walls/ui';
import { useRef, useState } from 'react';
import { caseFilesKey } from './files.queries';
import { sendFile } from './send-file';
import { whyOf } from './why-refused';

/** One file on its way. `why`: it was not taken, and what to do; `again`: the same file may be sent once more. */
export type OnItsWay = { key: string; name: string; share: number; why: string | null; again: boolean };
type Kept = { file: File; stop: AbortController };

/** Sends files to a case, one after the other, each under a key of its own so that trying again never makes two of it. */
export function useUploads(caseId: string) {
  const client = useQueryClient();
  const [list, setList] = useState<OnItsWay[]>([]);
  const kept = useRef(new Map<string, Kept>());
  const queue = useRef(Promise.resolve());
  const change = (key: string, part: Partial<OnItsWay>) => setList((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const gone = (key: string) => {
    kept.current.delete(key);
    setList((now) => now.filter((one) => one.key !== key));
  };
  const send = async (key: string) => {
    const one = kept.current.get(key);
    if (!one) return;
    try {
      await sendFile(uploadCaseFile, one.file, { params: { id: caseId }, key, signal: one.stop.signal, onProgress: (share) => change(key, { share }) });
      await client.invalidateQueries({ queryKey: caseFilesKey(caseId) });
      gone(key);
      announce('File taken. It is being looked through.');
    } catch (error) {
      if (one.stop.signal.aborted) return gone(key);
      const { why, again } = whyOf(error);
      change(key, { share: 0, why, again });
      announce(`A file was not taken: ${why}`);
    }
  };
  const start = (key: string) => {
    queue.current = queue.current.then(() => send(key));
  };
  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const key = crypto.randomUUID();
      kept.current.set(key, { file, stop: new AbortController() });
      setList((now) => [...now, { key, name: file.name, share: 0, why: null, again: false }]);
      start(key);
    }
  };
  const retry = (key: string) => {
    change(key, { why: null });
    start(key);
  };
  const drop = (key: string) => {
    kept.current.get(key)?.stop.abort();
    gone(key);
  };
  return { list, add, retry, drop };
}

export type Uploads = ReturnType<typeof useUploads>;
