import { Inject, Injectable } from '@nestjs/common';
import type { RoundCommand } from '@without-walls/contracts';
import { CaseFilesReader } from '../files/case-files.reader.js';
import { refuse } from '../platform/http/refusal.js';
import type { RoundEntity } from './round.entity.js';

/** What is shown to everybody must be a page of a file that was shared with the case now discussed. */
@Injectable()
export class ShownCheck {
  constructor(@Inject(CaseFilesReader) private readonly files: CaseFilesReader) {}

  async require(round: RoundEntity, command: RoundCommand): Promise<void> {
    if (command.type !== 'show' || command.shown?.kind !== 'page') return;
    const { fileId, page } = command.shown;
    const caseId = round.projection.agenda.find((item) => item.id === round.projection.currentItemId)?.case?.id;
    const file = caseId ? (await this.files.shared(caseId)).find((one) => one.id === fileId) : undefined;
    if (!file || page > file.pages.length) refuse('not_found');
  }
}
