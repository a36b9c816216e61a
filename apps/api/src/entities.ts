import { AccountEntity, MemberEntity } from './people/member.entity.js';
import { NetworkEntity, SiteEntity } from './people/network.entity.js';
import { SignInAttemptEntity, SignInEntity } from './people/sign-in.entity.js';

/** Every entity of every slice, in the order of the slices. */
export const entities = [NetworkEntity, SiteEntity, AccountEntity, MemberEntity, SignInEntity, SignInAttemptEntity];
