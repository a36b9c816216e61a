import type { CaseContent } from '@without-walls/contracts';
import { redFlagStanding } from '../cases/red-flag-standing.js';
import { redFlagGroup } from '../cases/red-flags.js';
import { harmfulCombinations } from '../medicines/combinations.js';
import { millis, minutesBetween, type Now } from '../time/instants.js';

export interface TriageCandidate {
  readonly id: string;
  readonly content: CaseContent;
  readonly urgency: 'routine' | 'soon' | 'urgent';
  /** When the case was first submitted: the wait counts from there, returns do not reset it. */
  readonly waitingSince: Now;
}

export interface RankedCase {
  readonly id: string;
  /** 1 is the greatest need. */
  readonly rank: number;
  /** Reasons for the place, strongest first, in words. Never a score. */
  readonly why: readonly string[];
}

interface Need {
  readonly id: string;
  /** Compared in order, largest first: a later one only decides between equals. */
  readonly keys: readonly number[];
  readonly waitingSince: number;
  readonly why: readonly string[];
}

const urgencyKey = { urgent: 2, soon: 1, routine: 0 } as const;
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function wait(since: Now, now: Now): { weeks: number; say: string } {
  const days = Math.max(0, Math.floor(minutesBetween(since, now) / 1440));
  const weeks = Math.floor(days / 7);
  return { weeks, say: weeks > 0 ? `Waiting ${plural(weeks, 'week')}` : days > 0 ? `Waiting ${plural(days, 'day')}` : 'New' };
}

/** Psychosocial need and clinical complexity, which NHS England's streamlining guidance puts into full discussion. */
function complexity(content: CaseContent): { count: number; say: string[] } {
  const say: string[] = [];
  if (content.mood.mood === 'severe') say.push('Severe low mood');
  if (content.impact.distress && content.impact.disability) say.push('Distress and disability together');
  if (content.impact.areas.length >= 5) say.push('Pain touches many parts of life');
  if (content.medicines.rows.length >= 8) say.push(`${content.medicines.rows.length} medicines`);
  if (content.person.household === 'no-fixed-home') say.push('No fixed home');
  return { count: say.length, say };
}

function safetyOf(content: CaseContent): { key: number; say: string[] } {
  if (content.mood.safety === 'current-no-plan') return { key: 2, say: ['Thoughts of self-harm now, without a safety plan'] };
  if (content.mood.safety === 'current-with-plan') return { key: 1, say: ['Thoughts of self-harm now, with a safety plan'] };
  return { key: 0, say: [] };
}

function needOf(candidate: TriageCandidate, now: Now): Need {
  const flags = redFlagStanding(candidate.content.redFlags);
  const safety = safetyOf(candidate.content);
  const combinations = harmfulCombinations(candidate.content.medicines.rows);
  const complex = complexity(candidate.content);
  const waited = wait(candidate.waitingSince, now);
  return {
    id: candidate.id,
    keys: [flags.yes.length > 0 ? 1 : 0, urgencyKey[candidate.urgency], safety.key, combinations.length > 0 ? 1 : 0, waited.weeks >= 8 ? 2 : waited.weeks >= 2 ? 1 : 0, complex.count],
    waitingSince: millis(candidate.waitingSince),
    why: [
      ...flags.yes.map((group) => `Red flag: ${redFlagGroup(group).title.toLowerCase()}`),
      ...(candidate.urgency === 'routine' ? [] : [candidate.urgency === 'urgent' ? 'Marked urgent' : 'Marked soon']),
      ...safety.say, ...combinations.map((reason) => reason.say), ...complex.say, waited.say,
    ],
  };
}

function byNeed(a: Need, b: Need): number {
  for (const [index, key] of a.keys.entries()) {
    const difference = (b.keys[index] ?? 0) - key;
    if (difference !== 0) return difference;
  }
  return a.waitingSince - b.waitingSince || (a.id < b.id ? -1 : 1);
}

/**
 * Cases in order of need with the reason for each place: red flag, urgency, present safety, risky medicine
 * combinations, a long wait (two weeks, then eight: the IASP maximum), complexity and psychosocial need; among
 * equals the longest wait.
 * Never by a questionnaire score. Sources: NHS England streamlining guidance 2020; MDT-OARS "prioritise complex cases".
 */
export function rankByNeed(candidates: readonly TriageCandidate[], now: Now): RankedCase[] {
  return candidates.map((candidate) => needOf(candidate, now)).sort(byNeed).map((need, index) => ({ id: need.id, rank: index + 1, why: need.why }));
}
