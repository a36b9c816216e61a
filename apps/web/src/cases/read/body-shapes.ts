import type { BodySite } from '../words/sites';

/** One region as drawn: a path in a box of 200 by 420; `half` regions are drawn for the right of the picture and mirrored. */
export type Shape = { site: BodySite; d: string; mirrored: boolean };
export type View = 'front' | 'back';

type Half = { part: string; d: string };
const limbs: readonly Half[] = [
  { part: 'shoulder', d: 'M131 86C144 88 153 96 156 112L137 118C133 108 133 98 131 86Z' },
  { part: 'arm', d: 'M138 121L157 115L161 154L145 157ZM148 178L164 175L170 211L157 214Z' },
  { part: 'elbow', d: 'M145 160L162 157L164 172L148 175Z' },
  { part: 'hand', d: 'M157 217L171 214C178 224 179 238 173 246C166 250 159 245 158 236Z' },
  { part: 'knee', d: 'M106 283L127 283C128 292 127 300 126 306L107 306C105 298 105 290 106 283Z' },
  { part: 'calf', d: 'M107 309L126 309C129 330 125 354 121 376L110 376C107 352 104 330 107 309Z' },
  { part: 'foot', d: 'M110 379L121 379C124 388 130 396 131 402C125 408 113 408 109 402Z' },
];
const frontHalves: readonly Half[] = [
  ...limbs,
  { part: 'hip', d: 'M119 177L128 177C132 188 135 198 135 210L115 203Z' },
  { part: 'thigh', d: 'M115 206L135 213C135 240 131 262 127 280L106 280C104 256 103 238 102 221Z' },
];
const backHalves: readonly Half[] = [
  ...limbs,
  { part: 'buttock', d: 'M101.5 177L127 177C133 190 135 204 134 214C124 222 110 222 101.5 217Z' },
  { part: 'thigh', d: 'M102 220C112 225 124 224 134 217C135 242 131 262 127 280L106 280C104 256 103 238 102 220Z' },
];
const neck = 'M91 68L109 68L111 81L89 81Z';
const trunkTop = 'M89 84L128 86C131 100 130 118 126 132L74 132C70 118 69 100 72 86L89 84Z';
const trunkLow = 'M74 135L126 135C125 150 126 162 128 174L72 174C74 162 75 150 74 135Z';

const frontWholes: readonly { site: BodySite; d: string }[] = [
  { site: 'head-front', d: 'M80 34C80 18 89 9 100 9C111 9 120 18 120 34Z' },
  { site: 'face', d: 'M80 37L120 37C120 54 111 66 100 66C89 66 80 54 80 37Z' },
  { site: 'neck-front', d: neck },
  { site: 'chest', d: trunkTop },
  { site: 'abdomen', d: trunkLow },
  { site: 'pelvis', d: 'M84 177L116 177L112 200L88 200Z' },
  { site: 'groin', d: 'M88 203L112 203L102 219L98 219Z' },
];
const backWholes: readonly { site: BodySite; d: string }[] = [
  { site: 'head-back', d: 'M100 9C112 9 120 19 120 36C120 54 111 66 100 66C89 66 80 54 80 36C80 19 88 9 100 9Z' },
  { site: 'neck-back', d: neck },
  { site: 'upper-back', d: trunkTop },
  { site: 'lower-back', d: trunkLow },
];

// Seen from the front the person's left is at the right of the picture; from the back it is at the left.
function both(halves: readonly Half[], rightOfPicture: 'left' | 'right'): Shape[] {
  const other = rightOfPicture === 'left' ? 'right' : 'left';
  return halves.flatMap(({ part, d }) => [
    { site: `${part}-${rightOfPicture}` as BodySite, d, mirrored: false },
    { site: `${part}-${other}` as BodySite, d, mirrored: true },
  ]);
}

export const bodyShapes: Record<View, readonly Shape[]> = {
  front: [...frontWholes.map((whole) => ({ ...whole, mirrored: false })), ...both(frontHalves, 'left')],
  back: [...backWholes.map((whole) => ({ ...whole, mirrored: false })), ...both(backHalves, 'right')],
};
