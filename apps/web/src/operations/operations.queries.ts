import { listAudit, listFailedJobs, listMail, readMail, type ReplyOf } from '@without-walls/contracts';
import { keysOf } from '../app/query/keys';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';

export const operationsKeys = keysOf('operations');
const listKey = operationsKeys.list();
export const jobsKey = [...listKey, 'jobs'] as const;

export type Mail = ReplyOf<typeof listMail>['items'][number];
export type MailMessage = ReplyOf<typeof readMail>;
export type FailedJob = ReplyOf<typeof listFailedJobs>['items'][number];
export type AuditEntry = ReplyOf<typeof listAudit>['items'][number];

export const useMailList = () => usePages([...listKey, 'mail'], listMail, { query: {} });
export const useMail = (id: string) => useRead(operationsKeys.one(id, 'mail'), readMail, { params: { id } });
export const useFailedJobs = () => usePages(jobsKey, listFailedJobs, { query: {} });
export const useAudit = (subjectId: string) => usePages([...listKey, 'audit', subjectId], listAudit, { query: { subjectId: subjectId || undefined } });
