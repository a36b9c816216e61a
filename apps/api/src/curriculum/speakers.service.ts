import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, JobPayload, Receipt, ReplyOf, answerAsk, assignSpeaker, readAsk, readAway, slotSpeakers } from '@without-walls/contracts';
import { addDays, dayOf, reachedMark, reminderDue, speakerReminderDays } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { MailService } from '../platform/mail/mail.service.js';
import { whenWords } from '../platform/mail/when-words.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { AbsencesRepository } from './absences.repository.js';
import type { SlotEntity } from './curriculum.entity.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { isAway } from './curriculum.view.js';
import { SpeakerLinks } from './speaker-links.js';

/** So many days before a slot nobody should still have to wonder who speaks. */
export const warnDays = 7;
/** More people than this are found by typing, not in a list. */
const mostCandidates = 200;
const teaches = (slot: SlotEntity): boolean => slot.kind === 'open' || slot.kind === 'extra';
const requireTeaching = (slot: SlotEntity): SlotEntity => (teaches(slot) ? slot : refuse('wrong_state', { state: { kind: slot.kind } }));
type What = JobPayload<'curriculum.notify'>['what'];
const words: Record<What, (when: string, title: string, state: SlotEntity['speakerState']) => { subject: string; says: string }> = {
  asked: (when, title) => ({ subject: `Will you speak on ${when}?`, says: `You are asked to give “${title}” on ${when}. Say yes or no on this page; you need not sign in.` }),
  changed: (when, title) => ({ subject: `Your lecture on ${when} has changed`, says: `The slot of ${when} now reads “${title}”. Please say again whether you speak.` }),
  reminder: (when, title, state) => ({ subject: `Reminder: you speak on ${when}`, says: `You are to give “${title}” on ${when}.${state === 'asked' ? ' You have not said yet whether you come: say yes or no on this page.' : ' If you cannot come after all, say so on this page, so that somebody else can be asked.'}` }),
  off: (when) => ({ subject: `No session on ${when}`, says: `The session of ${when}, at which you were to speak, does not take place on that day. You need not do anything.` }),
  unconfirmed: (when, title) => ({ subject: `Nobody has confirmed for ${when}`, says: `“${title}” is due on ${when} and no speaker has said yes.` }),
  declined: (when, title) => ({ subject: `The speaker of ${when} cannot come`, says: `Who was asked to give “${title}” on ${when} has said no.` }),
};
/** Those who are asked answer by a link of their own; the others are led to the plan. */
const answers = (what: What): boolean => what === 'asked' || what === 'changed' || what === 'reminder';

/** Who speaks: asking, answering, and the warning a week before when nobody has said yes. */
@Injectable()
export class SpeakersService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumRepository) private readonly repository: CurriculumRepository,
    @Inject(AbsencesRepository) private readonly absences: AbsencesRepository,
    @Inject(SpeakerLinks) private readonly links: SpeakerLinks,
    @Inject(MailService) private readonly mail: MailService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  assign(actor: Actor, slotId: string, { memberId, deputyId }: InputOf<typeof assignSpeaker>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const slot = await this.held(await this.coming(actor, slotId));
      const known = await this.people.refs(actor.networkId, [memberId, deputyId].filter((one) => one !== null));
      for (const one of [memberId, deputyId]) if (one) found(known.get(one));
      if (memberId && memberId === deputyId) refuse('invalid_input', { fields: [{ path: 'body.deputyId', message: 'The deputy is somebody else' }] });
      const same = memberId !== null && memberId === slot.speakerId && slot.speakerState !== 'declined';
      const state = same ? slot.speakerState : memberId === actor.memberId ? 'confirmed' : memberId ? 'asked' : 'none';
      await this.repository.changeSlot(slotId, { speakerId: memberId, speakerState: state, deputyId: memberId ? deputyId : null, warned: same && slot.warned, ...(same ? {} : { remindedDays: this.markOf(slot) }) });
      if (memberId && state === 'asked' && !same) tx.job('curriculum.notify', { slotId, what: 'asked', memberId });
      return this.told(tx, actor, slot, 'slot.speaker-asked', { speaker: memberId, state });
    });
  }

  answer(actor: Actor, slotId: string, answer: 'confirmed' | 'declined'): Promise<Receipt> {
    return this.work.run(async (tx) => this.answered(tx, await this.held(await this.coming(actor, slotId)), actor.memberId, answer));
  }

  /** What a link asks. Not found when it was not made here, or the member is no longer the one who is asked. */
  async ask(token: string): Promise<ReplyOf<typeof readAsk>> {
    const { slot } = await this.byLink(token);
    const curriculum = found(await this.repository.byId(slot.networkId, slot.curriculumId));
    const [lecture] = await this.repository.lectureTitles(slot.lectureId ? [slot.lectureId] : []);
    return { title: lecture?.title ?? curriculum.name, day: slot.day, startsAt: slot.startsAt?.toISOString() ?? null, zone: curriculum.rule.zone, state: slot.speakerState };
  }

  answerByLink(token: string, answer: 'confirmed' | 'declined'): Promise<ReplyOf<typeof answerAsk>> {
    return this.work.run(async (tx) => {
      const { slot, memberId } = await this.byLink(token);
      await this.answered(tx, await this.held(slot), memberId, answer);
      return { state: answer };
    });
  }

  private async byLink(token: string): Promise<{ slot: SlotEntity; memberId: string }> {
    const { slotId, memberId } = found(this.links.read(token));
    const slot = await this.repository.slotAnywhere(slotId);
    const good = slot?.speakerId === memberId && teaches(slot) && slot.day >= dayOf(this.clock.now(), 'Etc/UTC');
    // A link outlives no membership.
    return good && (await this.people.addressesOf(slot.networkId, [memberId])).length > 0 ? { slot, memberId } : refuse('not_found');
  }

  /** A no goes to the deputy at once, and to those who plan: they are not left to find out a week before. */
  private async answered(tx: Tx, slot: SlotEntity, memberId: string, answer: 'confirmed' | 'declined'): Promise<Receipt> {
    if (slot.speakerId !== memberId) refuse('forbidden');
    const deputy = answer === 'declined' ? slot.deputyId : null;
    await this.repository.changeSlot(slot.id, deputy ? { speakerId: deputy, speakerState: 'asked', deputyId: null, warned: false, remindedDays: this.markOf(slot) } : { speakerState: answer });
    if (deputy) tx.job('curriculum.notify', { slotId: slot.id, what: 'asked', memberId: deputy });
    if (answer === 'declined' && slot.speakerState !== 'declined') for (const planner of await this.people.idsWith(slot.networkId, 'curriculum.plan')) if (planner !== memberId) tx.job('curriculum.notify', { slotId: slot.id, what: 'declined', memberId: planner });
    return this.told(tx, { memberId, networkId: slot.networkId }, slot, `slot.speaker-${answer}`, deputy ? { deputy } : {});
  }

  /** Who could speak: those who can teach the lecture first, then by name. */
  async candidates(actor: Actor, slotId: string): Promise<ReplyOf<typeof slotSpeakers>> {
    const slot = await this.coming(actor, slotId);
    const lecture = slot.lectureId ? await this.repository.lecture(actor.networkId, slot.lectureId) : null;
    const ids = [...new Set([...(lecture?.teacherIds ?? []), ...(await this.people.idsWith(actor.networkId, 'round.join'))])].slice(0, mostCandidates);
    const [refs, absences, speaking] = await Promise.all([this.people.refs(actor.networkId, ids), this.absences.of(ids, slot.day, slot.day), this.repository.speaking(actor.networkId, ids, slot.day, slot.day)]);
    const titles = new Map((await this.repository.lectureTitles(speaking.flatMap((one) => one.lectureId ?? []))).map((one) => [one.id, one.title]));
    const items = ids.flatMap((id) => {
      const member = refs.get(id);
      const other = speaking.find((one) => one.speakerId === id && one.id !== slotId);
      return member ? [{ member, teaches: lecture?.teacherIds.includes(id) ?? false, away: isAway(absences, id, slot.day), busy: other ? (titles.get(other.lectureId ?? '') ?? 'another session') : null }] : [];
    });
    return { items };
  }

  async away(actor: Actor): Promise<ReplyOf<typeof readAway>> {
    const today = dayOf(this.clock.now(), 'Etc/UTC');
    return { items: (await this.absences.of([actor.memberId], today, '9999-12-31')).map(({ fromDay, toDay }) => ({ from: fromDay, to: toDay })) };
  }

  /** Those who plan see it where they ask, and as a conflict where the member is asked already. */
  setAway(actor: Actor, items: ReplyOf<typeof readAway>['items']): Promise<ReplyOf<typeof readAway>> {
    if (items.some((one) => one.to < one.from)) refuse('invalid_input', { fields: [{ path: 'body.items', message: 'The last day is not before the first' }] });
    return this.work.run(async (tx) => {
      await this.absences.replace(actor.memberId, dayOf(this.clock.now(), 'Etc/UTC'), items.map(({ from, to }) => ({ id: this.clock.uuid(), networkId: actor.networkId, memberId: actor.memberId, fromDay: from, toDay: to })));
      tx.audit({ networkId: actor.networkId, action: 'speaker.away', subjectType: 'member', subjectId: actor.memberId, detail: { stretches: items.length } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'curriculum', id: actor.memberId });
      return { items };
    });
  }

  /** Reminds speakers 14, 7 and 1 days before, whether they have said yes or not yet. Reminders count from the day on which they are asked; each mark goes out once. */
  async remind(): Promise<void> {
    const [now, today] = [this.clock.now(), dayOf(this.clock.now(), 'Etc/UTC')];
    const due = (slot: SlotEntity): number | null => (slot.startsAt ? reminderDue(slot.startsAt, now, slot.remindedDays, speakerReminderDays) : null);
    for (const seen of await this.repository.withSpeaker(today, addDays(today, speakerReminderDays[0] + 1))) {
      if (due(seen) !== null) await this.work.run(async (tx) => {
        const slot = await this.repository.holdSlot(seen);
        const mark = slot && teaches(slot) && (slot.speakerState === 'asked' || slot.speakerState === 'confirmed') ? due(slot) : null;
        if (!slot?.speakerId || mark === null) return;
        await this.repository.changeSlot(slot.id, { remindedDays: mark });
        tx.job('curriculum.notify', { slotId: slot.id, what: 'reminder', memberId: slot.speakerId });
      });
    }
  }

  private markOf({ startsAt }: SlotEntity): number | null {
    return startsAt && reachedMark(startsAt, this.clock.now(), speakerReminderDays);
  }

  /** Warns those who plan of each slot of the coming week that no speaker has confirmed; once for each. */
  async warn(): Promise<void> {
    const today = dayOf(this.clock.now(), 'Etc/UTC');
    for (const slot of await this.repository.unconfirmed(today, addDays(today, warnDays))) {
      await this.work.run(async (tx) => {
        const now = await this.repository.holdSlot(slot);
        if (!now || now.warned || !teaches(now) || now.speakerState === 'confirmed') return;
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
      // Asked, and meanwhile somebody else is: there is nothing to answer any more.
      if (!slot || (!lecture && what !== 'off') || (answers(what) && slot.speakerId !== memberId) || (what === 'reminder' && slot.speakerState === 'declined')) return;
      const { rule } = found(await this.repository.byId(slot.networkId, slot.curriculumId));
      const { subject, says } = words[what](slot.startsAt ? whenWords(slot.startsAt, rule.zone) : slot.day, lecture?.title ?? '', slot.speakerState);
      const link = answers(what) ? this.links.linkFor(slot.id, memberId) : `${this.config.http.publicUrl}/curriculum/${slot.curriculumId}?slot=${slot.id}`;
      for (const { email } of await this.people.addressesOf(slot.networkId, [memberId])) await this.mail.queue(tx, { networkId: slot.networkId, to: email, subject, text: `${says}\n\n${link}\n` });
    });
  }

  private async coming(actor: Actor, slotId: string): Promise<SlotEntity> {
    return requireTeaching(found(await this.repository.slot(actor.networkId, slotId)));
  }

  /** As it is once the plan is held: an answer and a change of the plan never overwrite each other. */
  private async held(seen: SlotEntity): Promise<SlotEntity> {
    return requireTeaching(found(await this.repository.holdSlot(seen)));
  }

  private told(tx: Tx, actor: Pick<Actor, 'memberId' | 'networkId'>, slot: SlotEntity, action: string, detail: Record<string, string | null>): Receipt {
    tx.audit({ networkId: actor.networkId, action, subjectType: 'slot', subjectId: slot.id, actorId: actor.memberId, detail: { day: slot.day, ...detail } });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'curriculum', id: slot.curriculumId });
    return { id: slot.id, version: slot.sequence, state: slot.kind };
  }
}
