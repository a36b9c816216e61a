import type { CaseContent } from '@without-walls/contracts';

export type BodySite = CaseContent['pain']['sites'][number];

/** Regions of the body in words; left and right are the person's own. */
export const siteWords: Record<BodySite, string> = {
  'head-front': 'Forehead', 'head-back': 'Back of the head', face: 'Face', 'neck-front': 'Front of the neck', 'neck-back': 'Back of the neck',
  'shoulder-left': 'Left shoulder', 'shoulder-right': 'Right shoulder', chest: 'Chest', 'upper-back': 'Upper back', 'arm-left': 'Left arm', 'arm-right': 'Right arm', 'elbow-left': 'Left elbow', 'elbow-right': 'Right elbow', 'hand-left': 'Left hand or wrist', 'hand-right': 'Right hand or wrist',
  abdomen: 'Abdomen', 'lower-back': 'Lower back', pelvis: 'Pelvis', groin: 'Groin', 'buttock-left': 'Left buttock', 'buttock-right': 'Right buttock', 'hip-left': 'Left hip', 'hip-right': 'Right hip',
  'thigh-left': 'Left thigh', 'thigh-right': 'Right thigh', 'knee-left': 'Left knee', 'knee-right': 'Right knee', 'calf-left': 'Left lower leg', 'calf-right': 'Right lower leg', 'foot-left': 'Left foot or ankle', 'foot-right': 'Right foot or ankle', widespread: 'Widespread',
};

/** The regions in groups, for the list beside the figure. */
export const siteGroups: readonly { title: string; sites: readonly BodySite[] }[] = [
  { title: 'All over', sites: ['widespread'] },
  { title: 'Head and neck', sites: ['head-front', 'face', 'head-back', 'neck-front', 'neck-back'] },
  { title: 'Trunk', sites: ['chest', 'upper-back', 'abdomen', 'lower-back', 'pelvis', 'groin', 'buttock-left', 'buttock-right'] },
  { title: 'Arms', sites: ['shoulder-left', 'shoulder-right', 'arm-left', 'arm-right', 'elbow-left', 'elbow-right', 'hand-left', 'hand-right'] },
  { title: 'Legs', sites: ['hip-left', 'hip-right', 'thigh-left', 'thigh-right', 'knee-left', 'knee-right', 'calf-left', 'calf-right', 'foot-left', 'foot-right'] },
];

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The sites as one phrase: "Lower back, left buttock and left thigh". */
export function sitesSentence(sites: readonly BodySite[]): string {
  const [first, ...rest] = sites.map((site) => siteWords[site]);
  if (!first) return 'Nothing marked';
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format([first, ...rest.map(lower)]);
}
