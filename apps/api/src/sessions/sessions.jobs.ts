import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { InvitationsService } from './invitations.service.js';

@Injectable()
export class SessionsJobs {
  constructor(@Inject(InvitationsService) private readonly invitations: InvitationsService) {}

  @HandlesJob('sessions.sendInvitations')
  sendInvitations(payload: JobPayload<'sessions.sendInvitations'>): Promise<void> {
    return this.invitations.send(payload);
  }
}
