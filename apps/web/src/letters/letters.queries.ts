import { acknowledgeLetter, answerFollowUp, listLetters, readLetter, writtenAdvice, type LetterView } from '@without-walls/contracts';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';

export const letterKeys = keysOf('letters');

export const useLetters = () => usePages(letterKeys.list(), listLetters, { query: {} });
export const useLetter = (id: string) => useRead(letterKeys.one(id), readLetter, { params: { id } });

export const useAcknowledge = (id: string) => useAction(acknowledgeLetter, { stale: [letterKeys.one(id), letterKeys.list(), ['cases'], ['today']] });

/** The answer stands in the letter at once; what the API keeps is read again after it. */
export const useAnswerFollowUp = (letterId: string) =>
  useAction(answerFollowUp, {
    onDone: (reply, { params, body }, client) =>
      client.setQueryData<LetterView>(letterKeys.one(letterId), (letter) =>
        letter ? { ...letter, followUps: letter.followUps.map((one) => (one.id === params.id ? { ...one, version: reply.version, state: body.state, reason: body.reason } : one)) } : letter),
    stale: [letterKeys.one(letterId), ['today']],
  });

export const useWrittenAdvice = () => useAction(writtenAdvice, { stale: [letterKeys.all, ['cases'], ['triage'], ['today']] });
