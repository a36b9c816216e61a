import { applyImport, contestAttendance, correctAttendance, correctWindow, listSheets, lockSheet, makeSheet, myAttendance, previewImport, readSheet, sessionAttendance, unlockSheet } from '@without-walls/contracts';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';

export const attendanceKeys = keysOf('attendance');
export const useSheets = () => usePages(attendanceKeys.list(), listSheets, { query: { limit: 40 } });
export const useSheet = (id: string) => useRead(attendanceKeys.one(id), readSheet, { params: { id } });
export const useOfSession = (sessionId: string) => useRead(attendanceKeys.list({ sessionId }), sessionAttendance, { params: { id: sessionId } });
export const useMine = () => usePages(attendanceKeys.list({ mine: true }), myAttendance, { query: { limit: 20 } });

const stale = { stale: [attendanceKeys.all, ['learning']] };
export const useCorrect = () => useAction(correctAttendance, stale);
export const useCorrectWindow = () => useAction(correctWindow, stale);
export const useMakeSheet = () => useAction(makeSheet, stale);
export const useLock = () => useAction(lockSheet, stale);
export const useUnlock = () => useAction(unlockSheet, stale);
export const useContest = () => useAction(contestAttendance, stale);
export const usePreviewImport = () => useAction(previewImport);
export const useApplyImport = () => useAction(applyImport, stale);
