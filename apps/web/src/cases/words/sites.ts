import type { CaseContent } from '@without-walls/contracts';

export type BodySite = CaseContent['pain']['sites'][number];

/** Regions of the body in words; left and right are the person's own. */
export const siteWords: Record<BodySite, string> = {
  'head-front': 'Forehead', 'head-back': 'Back of the head', face: 'Face', 'neck-front': 'Front of the neck', 'neck-back': 'Back of the neck',
  'shoulder-left': 'Left shoulder', 'shoulder-right': 'Right shoulder', chest: 'Chest', 'upper-back': 'Upper back', 'arm-left': 'Left arm', 'arm-right': 'Right arm', 'elbow-left': 'Left elbow', 'elbow-right': 'Right elbow', 'hand-left': 'Left hand or wrist', 'hand-right': 'Right hand or wrist',
  abdomen: 'Abdomen', 'lower-back': 'Lower back', pelvis: 'Pelvis', groin: 'Groin', 'buttock-left': 'Left buttock', 'buttock-right': 'Right buttock', 'hip-left': 'Left hip', 'hip-right': 'Right hip',
  'thigh-left': 'Left thigh', 'thigh-right': 'Right thigh', 'knee-left': 'Left knee', 'knee-right': 'Right knee', 'calf-left': 'Left lower leg', 'calf-right': 'Right lower leg', 'foot-left': 'Left foot or ankle', 'foot-right': 'Right foot or ankle', widespread: 'Widespread',
};

/** Regions that are one, for the list beside the figure. */
export const singleSites: readonly BodySite[] = ['widespread', 'head-front', 'face', 'head-back', 'neck-front', 'neck-back', 'chest', 'upper-back', 'abdomen', 'lower-back', 'pelvis', 'groin'];

/** Regions there are two of, by their common name. */
export const pairedSites: readonly { name: string; left: BodySite; right: BodySite }[] = [
  { name: 'Shoulder', left: 'shoulder-left', right: 'shoulder-right' }, { name: 'Arm', left: 'arm-left', right: 'arm-right' }, { name: 'Elbow', left: 'elbow-left', right: 'elbow-right' }, { name: 'Hand, wrist', left: 'hand-left', right: 'hand-right' },
  { name: 'Buttock', left: 'buttock-left', right: 'buttock-right' }, { name: 'Hip', left: 'hip-left', right: 'hip-right' }, { name: 'Thigh', left: 'thigh-left', right: 'thigh-right' }, { name: 'Knee', left: 'knee-left', right: 'knee-right' }, { name: 'Lower leg', left: 'calf-left', right: 'calf-right' }, { name: 'Foot, ankle', left: 'foot-left', right: 'foot-right' },
];

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The sites as one phrase: "Lower back, left buttock and left thigh". */
export function sitesSentence(sites: readonly BodySite[]): string {
  const [first, ...rest] = sites.map((site) => siteWords[site]);
  if (!first) return 'Nothing marked';
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format([first, ...rest.map(lower)]);
}
