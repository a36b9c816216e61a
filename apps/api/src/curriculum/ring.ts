import { type Ring, lectureOf } from '@without-walls/domain';
import type { LectureEntity } from './curriculum.entity.js';

/** Lectures in their order as the rules of the plan want them. */
export const ringOf = (lectures: readonly Pick<LectureEntity, 'id' | 'owedFrom'>[]): Ring => lectures.map(({ id, owedFrom }) => (owedFrom > 1 ? { lectureId: id, from: owedFrom } : id));
export const idsOf = (ring: Ring): string[] => ring.map(lectureOf);
