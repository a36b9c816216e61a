import { decideFile, examineFileAgain, listCaseFiles, readFileText, redactFilePage, removeFile, takeOutWords } from '@without-walls/contracts';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { useRead } from '../app/query/useRead';

export const fileKeys = keysOf('files');
/** The live layer names a file's news by its case. */
export const caseFilesKey = (caseId: string) => fileKeys.one(caseId);

export function useCaseFiles(caseId: string) {
  return useRead(caseFilesKey(caseId), listCaseFiles, { params: { id: caseId } });
}

/** The words and marks of one page. `version` is that of the file, so that a page that was blacked out is read anew. */
export function useFilePage(caseId: string, fileId: string, page: number, version: number) {
  return useRead(fileKeys.one(caseId, 'text', fileId, String(page), String(version)), readFileText, { params: { id: fileId, page } });
}

const stale = (caseId: string) => ({ stale: [caseFilesKey(caseId)] });
export const useRemoveFile = (caseId: string) => useAction(removeFile, stale(caseId));
export const useExamineAgain = (caseId: string) => useAction(examineFileAgain, stale(caseId));
export const useDecideFile = (caseId: string) => useAction(decideFile, stale(caseId));
export const useRedact = (caseId: string) => useAction(redactFilePage, stale(caseId));
export const useTakeOut = (caseId: string) => useAction(takeOutWords, stale(caseId));
