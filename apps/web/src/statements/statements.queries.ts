import { ledger, listRuns, makeMyStatement, myStatements, pauseRun, readStatement, revokeStatement, startRun, supersedeStatement } from '@without-walls/contracts';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';

export const statementKeys = keysOf('statements');
export const useMyStatements = () => usePages(statementKeys.list({ mine: true }), myStatements, { query: { limit: 20 } });
export const useLedger = () => usePages(statementKeys.list({ all: true }), ledger, { query: { limit: 40 } });
export const useRuns = () => useRead(statementKeys.list({ runs: true }), listRuns, {});
export const useStatement = (id: string) => useRead(statementKeys.one(id), readStatement, { params: { id } });

const stale = { stale: [statementKeys.all] };
export const useMakeMine = () => useAction(makeMyStatement, stale);
export const useStartRun = () => useAction(startRun, stale);
export const usePauseRun = () => useAction(pauseRun, stale);
export const useRevoke = () => useAction(revokeStatement, stale);
export const useSupersede = () => useAction(supersedeStatement, stale);
