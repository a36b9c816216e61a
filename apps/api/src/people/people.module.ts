import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../platform/sign-in/actor.js';
import { BulkInvitationsService } from './bulk-invitations.service.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';
import { JoiningController } from './joining.controller.js';
import { JoiningRepository } from './joining.repository.js';
import { JoiningService } from './joining.service.js';
import { MembersService } from './members.service.js';
import { NetworkSettingsService } from './network-settings.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { SignInActors } from './sign-in.actors.js';
import { SignInController } from './sign-in.controller.js';
import { SignInRepository } from './sign-in.repository.js';
import { SignInService } from './sign-in.service.js';

/** Global because every slice asks who a member is, and the guard asks who acts. */
@Global()
@Module({
  controllers: [SignInController, PeopleController, JoiningController],
  providers: [PeopleRepository, PeopleService, SignInRepository, SignInService, InvitationsRepository, InvitationsService, MembersService, NetworkSettingsService, JoiningRepository, JoiningService, BulkInvitationsService, { provide: ActorSource, useClass: SignInActors }],
  exports: [MembersService, PeopleRepository, PeopleService, SignInService, ActorSource],
})
export class PeopleModule {}
