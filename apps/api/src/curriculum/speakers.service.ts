import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload, Receipt } from '@without-walls/contracts';
import { addDays, dayOf } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { MailService } from '../platform/mail/mail.service.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CurriculumRepository } from './curriculum.repository.js';
import type { SlotEntity } from './curriculum.entity.js';

/** So many days before a slot nobody should still have to wonder who speaks. */
export const warnDays = 7;
const words: Record<JobPayload<'curriculum.notify'>['what'], (day: string, title: string) => { subject: string; says: string }> = {
  asked: (day, title) => ({ subject: `Will you speak on ${day}?`, says: `You are asked to give “${title}” on ${day}. Say yes or no on the page of the curriculum.` }),
  changed: (day, title) => ({ subject: `Your lecture on ${day} has changed`, says: `The slot of ${day} now reads “${title}”. Please say again whether you speak.` }),
  unconfirmed: (day, title) => ({ subject: `Nobody has confirmed for ${day}`, says: `“${title}” is due on ${day} and no speaker has said yes.` }),
};

/** Who speaks: asking, answering, and the warning a week before when nobody has said yes. */
@Injectable()
export class SpeakersService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumRepository) private readonly repository: CurriculumRepository,
    @Inject(MailService) private readonly mail: MailService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  assign(actor: Actor, slotId: string, memberId: string | null): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const slot = await this.coming(actor, slotId);
      if (memberId) found((await this.people.refs(actor.networkId, [memberId])).get(memberId));
      const state = memberId === actor.memberId ? 'confirmed' : memberId ? 'asked' : 'none';
      await this.repository.changeSlot(slotId, { speakerId: memberId, speakerState: state, warned: false });
      if (memberId && state === 'asked') tx.job('curriculum.notify', { slotId, what: 'asked', memberId });
      return this.told(tx, actor, slot, 'slot.speaker-asked', { speaker: memberId, state });
    });
  }

  answer(actor: Actor, slotId: string, answer: 'confirmed' | 'declined'): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const slot = await this.coming(actor, slotId);
      if (slot.speakerId !== actor.memberId) refuse('forbidden');
      await this.repository.changeSlot(slotId, { speakerState: answer });
      return this.told(tx, actor, slot, `slot.speaker-${answer}`, {});
    });
  }

  /** Warns those who plan of each slot of the coming week that no speaker has confirmed; once for each. */
  async warn(): Promise<void> {
    const today = dayOf(this.clock.now(), 'Etc/UTC');
    for (const slot of await this.repository.unconfirmed(today, addDays(today, warnDays))) {
      await this.work.run(async (tx) => {
        await this.repository.changeSlot(slot.id, { warned: true });
        for (const memberId of await this.people.idsWith(slot.networkId, 'curriculum.plan')) tx.job('curriculum.notify', { slotId: slot.id, what: 'unconfirmed', memberId });
      });
    }
  }

  /** Writes to one member about one slot, as it is when the job runs. */
  async notify({ slotId, what, memberId }: JobPayload<'curriculum.notify'>): Promise<void> {
    await this.work.run(async (tx) => {
      const slot = await this.repository.slotAnywhere(slotId);
      const [lecture] = slot?.lectureId ? await this.repository.lectureTitles([slot.lectureId]) : [];
      if (!slot || !lecture) return;
      const { subject, says } = words[what](slot.day, lecture.title);
      for (const { email } of await this.people.addressesOf(slot.networkId, [memberId])) await this.mail.queue(tx, { networkId: slot.networkId, to: email, subject, text: `${says}\n\n${this.config.http.publicUrl}/curriculum/${slot.curriculumId}?slot=${slot.id}\n` });
    });
  }

  private async coming(actor: Actor, slotId: string): Promise<SlotEntity> {
    const slot = found(await this.repository.slot(actor.networkId, slotId));
    if (slot.kind !== 'open' && slot.kind !== 'extra') refuse('wrong_state', { state: { kind: slot.kind } });
    return slot;
  }

  private told(tx: Tx, actor: Actor, slot: SlotEntity, action: string, detail: Record<string, string | null>): Receipt {
    tx.audit({ networkId: actor.networkId, action, subjectType: 'slot', subjectId: slot.id, actorId: actor.memberId, detail: { day: slot.day, ...detail } });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'curriculum', id: slot.curriculumId });
    return { id: slot.id, version: slot.sequence, state: slot.kind };
  }
}
