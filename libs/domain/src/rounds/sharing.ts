import type { Poll, RoundEventOf, RoundState } from '@without-walls/contracts';

type SharingType = 'contribution.merged' | 'shown.changed' | 'voice.given' | 'poll.opened' | 'poll.chosen' | 'poll.closed' | 'member.moderated';
type Handlers = { [T in SharingType]: (state: RoundState, payload: RoundEventOf<T>['payload'], at: string) => RoundState };

/** What is shared by all screens when nothing is. */
export const nothingShared: Pick<RoundState, 'shown' | 'voices' | 'polls' | 'removed' | 'company' | 'suspended' | 'captioner' | 'recording' | 'spoken' | 'speakingSince' | 'workingSince' | 'breakSuggestedAt'> = { shown: null, voices: [], polls: [], removed: [], company: [], suspended: [], captioner: null, recording: null, spoken: {}, speakingSince: null, workingSince: null, breakSuggestedAt: null };

const onPoll = (state: RoundState, id: string, change: (poll: Poll) => Poll): RoundState => ({ ...state, polls: state.polls.map((one) => (one.id === id ? change(one) : one)) });

/** Who wrote the same is named once, and never beside themselves. */
const merge: Handlers['contribution.merged'] = (state, { contributionId, into }) => {
  const gone = state.contributions.find((one) => one.id === contributionId);
  if (!gone || contributionId === into || !state.contributions.some((one) => one.id === into)) return state;
  const contributions = state.contributions.filter((one) => one !== gone).map((one) => {
    if (one.id !== into) return one;
    const also = [...one.also, gone.by, ...gone.also].filter((member, index, all) => member.id !== one.by.id && all.findIndex((other) => other.id === member.id) === index);
    return { ...one, also };
  });
  return { ...state, contributions };
};

export const sharing: Handlers = {
  'contribution.merged': merge,
  'shown.changed': (state, payload) => ({ ...state, shown: payload.shown }),
  'voice.given': (state, voice) => ({ ...state, voices: [...state.voices.filter((one) => one.recommendationId !== voice.recommendationId || one.member.id !== voice.member.id), voice] }),
  'poll.opened': (state, { pollId, ...asked }, at) => ({ ...state, polls: [...state.polls.filter((one) => one.id !== pollId), { id: pollId, ...asked, openedAt: at, open: true, choices: {} }] }),
  'poll.chosen': (state, payload) => onPoll(state, payload.pollId, (one) => (one.open ? { ...one, choices: { ...one.choices, [payload.memberId]: payload.option } } : one)),
  'member.moderated': (state, { act, memberId }) => (act === 'remove' && memberId ? { ...state, removed: [...state.removed.filter((one) => one !== memberId), memberId] } : state),
  'poll.closed': (state, payload) => onPoll(state, payload.pollId, (one) => ({ ...one, open: false })),
};

/** How many chose each option, in the order of the options. */
export function pollCounts(poll: Pick<Poll, 'options' | 'choices'>): number[] {
  const chosen = Object.values(poll.choices);
  return poll.options.map((_, option) => chosen.filter((one) => one === option).length);
}
