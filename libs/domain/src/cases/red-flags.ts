import type { RedFlagGroup } from '@without-walls/contracts';

/** How fast a yes in this group asks for action. */
export type FlagUrgency = 'emergency' | 'same-day' | 'urgent' | 'prompt';

export interface RedFlagGroupItems {
  readonly group: RedFlagGroup;
  readonly title: string;
  readonly items: readonly string[];
  /** Where a yes goes instead of the routine way. */
  readonly route: string;
  readonly urgency: FlagUrgency;
}

/** Shown once above the list: one finding rarely decides. */
export const redFlagsNote = 'A single finding is often a false alarm. Combinations and your own judgement decide. When in doubt, act as if it were true.';

/**
 * Red flags by group, in the order of the form. Thresholds (age, days) differ between guides and are configuration.
 * Sources: Gloucestershire, Hull neurosurgery, AHCPR and community red flag cards, as gathered in pain referral lists.
 */
export const redFlagItems: readonly RedFlagGroupItems[] = [
  { group: 'cauda-equina', title: 'Cauda equina', urgency: 'emergency', route: 'Emergency department today, for imaging of the whole spine',
    items: ['Numbness around the saddle or back passage', 'Cannot pass urine, leaks urine, or feels it less', 'Loss of bowel control', 'Pain in both legs', 'New loss of sexual function', 'Severe or worsening weakness in the legs'] },
  { group: 'cord', title: 'Spinal cord or major nerve loss', urgency: 'same-day', route: 'Same-day call to the spinal or neurology team',
    items: ['Unsteady or changed walking', 'Weakness in an arm and a leg, or at several levels', 'Upgoing plantars', 'Power below 3 out of 5', 'Foot drop'] },
  { group: 'cancer', title: 'Cancer', urgency: 'urgent', route: 'Urgent suspected cancer referral',
    items: ['New pain in someone who has had cancer', 'Weight loss without a reason', 'Pain at night that never lets up', 'First pain after 50 or before 20', 'Thoracic or band-like pain', 'No change after a month of care'] },
  { group: 'infection', title: 'Infection', urgency: 'same-day', route: 'Same-day medical assessment',
    items: ['Fever, shivering or looks unwell', 'Weakened immunity, HIV or injecting drugs', 'A recent bacterial infection', 'A penetrating wound', 'Raised CRP or ESR without a reason'] },
  { group: 'fracture', title: 'Fracture', urgency: 'urgent', route: 'Urgent imaging',
    items: ['Major injury', 'Small injury with osteoporosis or long-term steroids', 'Sudden severe central pain', 'A new deformity'] },
  { group: 'inflammatory', title: 'Inflammatory disease', urgency: 'prompt', route: 'Rheumatology referral',
    items: ['Morning stiffness over 30 minutes', 'Began before 45', 'Wakes in the second half of the night', 'Buttock pain that changes sides', 'Marked relief from an anti-inflammatory', 'Psoriasis, uveitis or bowel inflammation', 'Swollen joints'] },
  { group: 'vascular-visceral', title: 'Blood vessels and organs', urgency: 'same-day', route: 'Same-day assessment for the likely cause',
    items: ['New back pain with risk of an aortic aneurysm', 'Chest pain', 'A mass in the abdomen or pelvis', 'Bleeding after the menopause'] },
  { group: 'giant-cell-arteritis', title: 'Giant cell arteritis', urgency: 'same-day', route: 'Same-day rheumatology or eye emergency call',
    items: ['New headache over the age of 50', 'Jaw pain when chewing', 'Change in vision', 'Tender scalp'] },
  { group: 'mental-health', title: 'Mental health and safety', urgency: 'emergency', route: 'Crisis team now; emergency services if there is danger',
    items: ['Thoughts of suicide with intent or a plan', 'Psychosis', 'Severe self-neglect', 'A safeguarding concern'] },
  { group: 'medicines', title: 'Medicines', urgency: 'same-day', route: 'Same-day call to the prescriber',
    items: ['Drowsy or confused on opioids', 'Overdose, meant or not', 'Withdrawal symptoms', 'Pregnancy with opioids or valproate'] },
];

const byGroup = new Map(redFlagItems.map((entry) => [entry.group, entry]));

/** The items and route of one group. */
export function redFlagGroup(group: RedFlagGroup): RedFlagGroupItems {
  const found = byGroup.get(group);
  if (!found) throw new RangeError('unknown red flag group');
  return found;
}
