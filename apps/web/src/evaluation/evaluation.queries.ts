import { listAsked, readReport, respond } from '@without-walls/contracts';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { useRead } from '../app/query/useRead';

export const evaluationKeys = keysOf('evaluation');
const askedKey = evaluationKeys.list({ asked: true });

export const useAsked = (options: { refetchInterval?: number } = {}) => useRead(askedKey, listAsked, {}, options);
export const useRespond = () => useAction(respond, { stale: [askedKey] });
export const useReport = (period: { from: string; to: string }, enabled: boolean) => useRead(evaluationKeys.list({ report: period }), readReport, { query: period }, { enabled });
