import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { InvitationsService } from './invitations.service.js';
import { PresenterMails } from './presenter-mails.service.js';
import { PresentingService } from './presenting.service.js';
import { SlotSessions } from './slot-sessions.js';

@Injectable()
export class SessionsJobs {
  constructor(@Inject(InvitationsService) private readonly invitations: InvitationsService, @Inject(SlotSessions) private readonly slots: SlotSessions, @Inject(PresentingService) private readonly presenting: PresentingService, @Inject(PresenterMails) private readonly mails: PresenterMails) {}

  @HandlesJob('sessions.sendInvitations')
  sendInvitations(payload: JobPayload<'sessions.sendInvitations'>): Promise<void> {
    return this.invitations.send(payload);
  }

  @HandlesJob('sessions.remindPresenters')
  remindPresenters(): Promise<void> {
    return this.presenting.remind();
  }

  @HandlesJob('sessions.tellPresenter')
  tellPresenter(payload: JobPayload<'sessions.tellPresenter'>): Promise<void> {
    return this.mails.tell(payload);
  }

  @HandlesJob('sessions.fromSlots')
  fromSlots(): Promise<void> {
    return this.slots.make();
  }
}
