import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { InvitationsService } from './invitations.service.js';
import { SlotSessions } from './slot-sessions.js';

@Injectable()
export class SessionsJobs {
  constructor(@Inject(InvitationsService) private readonly invitations: InvitationsService, @Inject(SlotSessions) private readonly slots: SlotSessions) {}

  @HandlesJob('sessions.sendInvitations')
  sendInvitations(payload: JobPayload<'sessions.sendInvitations'>): Promise<void> {
    return this.invitations.send(payload);
  }

  @HandlesJob('sessions.fromSlots')
  fromSlots(): Promise<void> {
    return this.slots.make();
  }
}
