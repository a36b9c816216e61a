import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '@without-walls/domain';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PageFilesService } from '../files/page-files.service.js';
import { Clock } from '../platform/clock/clock.js';
import { LectureSlides } from '../rounds/lecture-slides.port.js';
import { MaterialRepository } from './material.repository.js';
import { stateOf } from './material.view.js';

/** Slides as a round may show them: of the present version of its lecture, whole, and looked at where something was found on them. */
@Injectable()
export class RoundSlides extends LectureSlides {
  constructor(@Inject(Clock) private readonly clock: Clock, @Inject(CurriculumReader) private readonly curricula: CurriculumReader, @Inject(MaterialRepository) private readonly repository: MaterialRepository, @Inject(PageFilesService) private readonly files: PageFilesService) {
    super();
  }

  async pagesOf(networkId: string, lectureId: string, materialId: string): Promise<number> {
    const lecture = await this.curricula.lecture(networkId, lectureId);
    const row = (await this.repository.ofVersion(networkId, lectureId, lecture.version)).find((one) => one.id === materialId && one.kind === 'slides');
    const file = row && (await this.files.of('lecture', lectureId)).find((one) => one.id === row.fileId);
    return file && stateOf(row, file, dayOf(this.clock.now(), lecture.zone)) === 'shown' ? file.pages.length : 0;
  }
}
