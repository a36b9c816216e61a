import type { Material, MemberRef } from '@without-walls/contracts';
import { isExpired } from '@without-walls/domain';
import type { PageFile } from '../files/page-files.service.js';
import { refOr } from '../people/people.service.js';
import type { MaterialEntity } from './material.entity.js';

export function stateOf(row: MaterialEntity, file: PageFile | undefined, today: string): Material['state'] {
  if (isExpired(row.expiresOn, today)) return 'expired';
  if (row.kind !== 'slides') return 'shown';
  if (!file || file.state === 'held') return 'held';
  if (file.state === 'waiting') return 'making';
  return row.foundOn.length > 0 && !row.looked ? 'look' : 'shown';
}

export function viewMaterial(row: MaterialEntity, file: PageFile | undefined, refs: ReadonlyMap<string, MemberRef>, today: string): Material {
  const state = stateOf(row, file, today);
  const gone = state === 'expired';
  return {
    id: row.id, kind: row.kind, title: row.title, url: gone ? null : row.url, text: gone ? '' : row.text, licence: row.licence, reviewOn: row.reviewOn, consentOn: row.consentOn, expiresOn: row.expiresOn, from: row.versionFrom, state, held: file?.held ?? null, foundOn: row.looked ? [] : row.foundOn,
    pages: (file?.pages ?? []).map((page) => ({ ...page, alt: row.alts[String(page.number)] ?? '' })), addedBy: refOr(refs, row.addedBy), addedAt: row.addedAt.toISOString(), version: row.version,
  };
}
