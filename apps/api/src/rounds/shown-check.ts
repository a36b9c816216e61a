import { Inject, Injectable } from '@nestjs/common';
import type { RoundCommand } from '@without-walls/contracts';
import { currentItem } from '@without-walls/domain';
import { CaseFilesReader } from '../files/case-files.reader.js';
import { refuse } from '../platform/http/refusal.js';
import { LectureSlides } from './lecture-slides.port.js';
import type { RoundEntity } from './round.entity.js';

/** What is shown to everybody must be a page of a file that was shared with the case now discussed, or of the slides of the lecture now given. */
@Injectable()
export class ShownCheck {
  constructor(@Inject(CaseFilesReader) private readonly files: CaseFilesReader, @Inject(LectureSlides) private readonly slides: LectureSlides) {}

  async require(round: RoundEntity, command: RoundCommand): Promise<void> {
    if (command.type !== 'show' || command.shown?.kind !== 'page') return;
    if (command.shown.page > (await this.pagesOf(round, command.shown.fileId))) refuse('not_found');
  }

  private async pagesOf(round: RoundEntity, fileId: string): Promise<number> {
    const item = currentItem(round.projection);
    if (item?.case) return (await this.files.shared(item.case.id)).find((one) => one.id === fileId)?.pages.length ?? 0;
    return item?.lectureId ? this.slides.pagesOf(round.networkId, item.lectureId, fileId) : 0;
  }
}
