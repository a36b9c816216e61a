import { redFlagGroups, type CaseContent, type RedFlagGroup } from '@without-walls/contracts';
import { redFlagGroup, type FlagUrgency } from './red-flags.js';

export interface RedFlagStanding {
  /** Groups answered yes, most urgent first. */
  readonly yes: readonly RedFlagGroup[];
  /** Groups without an answer, or answered "not assessed". */
  readonly unassessed: readonly RedFlagGroup[];
  /** The member has said which urgent route was taken. */
  readonly acknowledged: boolean;
  /** A yes without an acknowledged route: the case may not go the routine way. */
  readonly blocksRoutine: boolean;
  readonly say: string;
}

const speed: Record<FlagUrgency, number> = { emergency: 0, 'same-day': 1, urgent: 2, prompt: 3 };

/** What the red flag answers mean for the case. A yes blocks the routine way until its urgent route is acknowledged. */
export function redFlagStanding(flags: CaseContent['redFlags']): RedFlagStanding {
  const yes = redFlagGroups.filter((group) => flags.answers[group] === 'yes').sort((a, b) => speed[redFlagGroup(a).urgency] - speed[redFlagGroup(b).urgency]);
  const unassessed = redFlagGroups.filter((group) => (flags.answers[group] ?? 'not-assessed') === 'not-assessed');
  const acknowledged = flags.urgentRoute !== null;
  return { yes, unassessed, acknowledged, blocksRoutine: yes.length > 0 && !acknowledged, say: sayStanding(yes, unassessed, acknowledged) };
}

function sayStanding(yes: readonly RedFlagGroup[], unassessed: readonly RedFlagGroup[], acknowledged: boolean): string {
  const first = yes[0];
  if (first && !acknowledged) return `${redFlagGroup(first).title}: ${redFlagGroup(first).route}. Say which urgent route you took before you submit.`;
  if (first) return `${yes.map((group) => redFlagGroup(group).title).join(', ')}: an urgent route has been taken.`;
  if (unassessed.length === redFlagGroups.length) return 'Red flags have not been answered yet.';
  if (unassessed.length > 0) return `No red flag so far. Not assessed: ${unassessed.map((group) => redFlagGroup(group).title.toLowerCase()).join(', ')}.`;
  return 'No red flag in any group.';
}
