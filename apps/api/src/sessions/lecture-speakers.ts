import { Inject, Injectable } from '@nestjs/common';
import type { MemberRef } from '@without-walls/contracts';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PeopleService } from '../people/people.service.js';

export interface LectureSpeaker {
  lectureId: string;
  member: MemberRef;
}

/** Who gives the lecture of a session: the speaker of its slot, or the deputy who was asked after them; nobody who has said no. */
@Injectable()
export class LectureSpeakers {
  constructor(@Inject(CurriculumReader) private readonly curricula: CurriculumReader, @Inject(PeopleService) private readonly people: PeopleService) {}

  async of(networkId: string, sessionId: string): Promise<LectureSpeaker | null> {
    const slot = await this.curricula.slotOfSession(networkId, sessionId);
    if (!slot?.speakerId || !slot.lectureId || slot.speakerState === 'declined') return null;
    const member = (await this.people.refs(networkId, [slot.speakerId])).get(slot.speakerId);
    return member ? { lectureId: slot.lectureId, member } : null;
  }
}
