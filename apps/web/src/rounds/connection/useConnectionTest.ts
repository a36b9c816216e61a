import { useCallback, useEffect, useRef, useState } from 'react';
import { checksOfOneTest } from './checks';
import { checkNames, type CheckKey, type Finding } from './findings';

const keys = Object.keys(checkNames) as CheckKey[];
export type Running = { findings: readonly Finding[]; now: CheckKey | null };

/** Looks at one thing after the other, so that none disturbs the next. */
export function useConnectionTest() {
  const [running, setRunning] = useState<Running>({ findings: [], now: keys[0] ?? null });
  const turn = useRef(0);
  const start = useCallback(async () => {
    const own = (turn.current += 1);
    const checks = checksOfOneTest();
    let findings: readonly Finding[] = [];
    for (const key of keys) {
      if (own !== turn.current) return;
      setRunning({ findings, now: key });
      const finding = await checks[key](findings).catch((): Finding => ({ key, found: 'fault', say: 'This could not be tested in this browser.' }));
      if (finding) findings = [...findings, finding];
    }
    if (own === turn.current) setRunning({ findings, now: null });
  }, []);
  useEffect(() => {
    void start();
    return () => { turn.current += 1; };
  }, [start]);
  return { ...running, start };
}
