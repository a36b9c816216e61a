import { Inject, Injectable } from '@nestjs/common';
import { type CaseContent, type SectionName, emptyCase, sectionNames } from '@without-walls/contracts';
import { In } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { CaseSectionEntity } from './case.entity.js';

export interface CaseText {
  content: CaseContent;
  versions: Record<SectionName, number>;
}

/** The text of cases, section by section. The caller has settled that it may be read. */
@Injectable()
export class CaseContentRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async read(caseId: string): Promise<CaseText> {
    return textOf(await this.db.manager.findBy(CaseSectionEntity, { caseId }));
  }

  section(caseId: string, section: SectionName): Promise<CaseSectionEntity | null> {
    return this.db.manager.findOneBy(CaseSectionEntity, { caseId, section });
  }

  async save(row: CaseSectionEntity): Promise<void> {
    await this.db.manager.upsert(CaseSectionEntity, row as never, ['caseId', 'section']);
  }

  /** Chosen sections of several cases at once; the others are as in an empty form. */
  async some(caseIds: string[], sections: SectionName[]): Promise<Map<string, CaseContent>> {
    const rows = caseIds.length === 0 ? [] : await this.db.manager.findBy(CaseSectionEntity, { caseId: In(caseIds), section: In(sections) });
    return new Map(caseIds.map((id) => [id, textOf(rows.filter((row) => row.caseId === id)).content]));
  }
}

function textOf(rows: CaseSectionEntity[]): CaseText {
  const content: CaseContent = emptyCase();
  const versions = Object.fromEntries(sectionNames.map((name) => [name, 0])) as Record<SectionName, number>;
  for (const row of rows) {
    Object.assign(content, { [row.section]: row.content });
    versions[row.section] = row.version;
  }
  return { content, versions };
}
