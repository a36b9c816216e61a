import type { RecommendationFields } from '@without-walls/contracts';
import { classesOf } from '../medicines/classes.js';

/** A friendly question beside a recommendation while it is written. It never blocks signing. */
export interface RecommendationPrompt {
  readonly id: 'opioid-exit-plan' | 'owner-needs-date' | 'taper-needs-support' | 'say-why';
  readonly field: 'condition' | 'dueDate' | 'rationale';
  readonly say: string;
}

type Fields = Pick<RecommendationFields, 'text' | 'domain' | 'condition' | 'dueDate' | 'rationale'>;
const starts = /\b(?:start|starting|try|trial|consider|add|begin|switch|change to|prescribe|initiate|introduce)\b/i;
const ends = /\b(?:stop|reduce|reducing|taper|wean|withdraw|cut down|avoid|do not start|not start)\b/i;

/** Sentence by sentence, so that reducing one medicine does not hide the start of another. */
const startsOpioid = (text: string): boolean => text.split(/[.;]/).some((part) => classesOf(part).includes('opioid') && starts.test(part) && !ends.test(part));

/**
 * Prompts for one recommendation. An opioid start asks for an exit plan agreed beforehand (Welsh guidance's worked
 * example); a reduction asks what will stand in its place (alternatives before the conversation, ARMA round table).
 */
export function recommendationPrompts(row: Fields): RecommendationPrompt[] {
  const prompts: RecommendationPrompt[] = [];
  if (startsOpioid(row.text) && !/exit|stop|review/i.test(row.condition)) {
    prompts.push({ id: 'opioid-exit-plan', field: 'condition', say: 'Add the exit plan: what would count as working, and how it stops if it does not' });
  }
  if (row.domain === 'medicines' && ends.test(row.text) && !row.condition.trim()) {
    prompts.push({ id: 'taper-needs-support', field: 'condition', say: 'Say what will be in place before the reduction begins' });
  }
  if (!row.rationale.trim()) prompts.push({ id: 'say-why', field: 'rationale', say: 'A line on why helps the presenter explain it' });
  if (!row.dueDate) prompts.push({ id: 'owner-needs-date', field: 'dueDate', say: 'Add a date by which it should be done' });
  return prompts;
}
