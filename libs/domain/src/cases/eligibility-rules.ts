import type { CaseContent } from '@without-walls/contracts';

type Exclusion = CaseContent['eligibility']['exclusions'][number];

export interface Redirect {
  readonly to: string;
  readonly how: string;
  readonly urgent: boolean;
}

/** Who the service is for, as data: a network may keep its own version. */
export interface EligibilityRules {
  readonly version: string;
  /** Years. */
  readonly minimumAge: number;
  readonly underAge: Redirect;
  /** Months; UK services agree on 3 to 6 locally. */
  readonly minimumMonths: number;
  readonly tooEarly: Redirect;
  readonly investigationsOpen: Redirect;
  readonly exclusions: Record<Exclusion, { readonly say: string; readonly redirect: Redirect }>;
}

/**
 * Shipped rules. Source: referral criteria of a UK community pain service (age 18, non-cancer pain beyond 3 to 6 months,
 * a cause criterion, distress or disability or a medicines issue, investigations settled; four exclusions).
 */
export const defaultEligibilityRules: EligibilityRules = {
  version: '2026-11',
  minimumAge: 18,
  underAge: { to: 'The children\u2019s and young people\u2019s pain service', how: 'Refer to paediatrics; the team can name the nearest service in the case thread.', urgent: false },
  minimumMonths: 3,
  tooEarly: { to: 'Early care in your own team', how: 'Explore the cause, begin treatment with mood, sleep and movement in view, and bring the case back if it lasts. Worrying impact at any time is a reason to ask now.', urgent: false },
  investigationsOpen: { to: 'The investigation that is still open', how: 'Arrange it, feed the result back to the person and act on it. You may ask the team in the meantime.', urgent: false },
  exclusions: {
    inflammatory: { say: 'An inflammatory or rheumatological condition is suspected', redirect: { to: 'Rheumatology', how: 'Refer to rheumatology with CRP, ESR and the pattern of stiffness. Pain advice can follow or run beside it.', urgent: false } },
    'cancer-palliative': { say: 'The pain belongs to active cancer or palliative care', redirect: { to: 'Oncology or palliative care', how: 'Call the oncology or palliative team that knows the person; they offer same-week pain advice.', urgent: false } },
    'suicide-psychosis': { say: 'There is a significant risk of suicide, or psychosis', redirect: { to: 'The crisis team', how: 'Call the local crisis team now, and emergency services if there is danger. Do not wait for an answer here.', urgent: true } },
    tertiary: { say: 'A complex pain state or a specialised intervention', redirect: { to: 'The regional tertiary pain centre', how: 'Phantom, post-stroke or complex regional pain, or neuromodulation: refer to the regional centre. The team can help with the letter.', urgent: false } },
  },
};
