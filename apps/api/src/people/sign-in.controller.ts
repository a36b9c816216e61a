import { Controller, Inject, Req, Res } from '@nestjs/common';
import { type InputOf, type Me as MeView, type ReplyOf, demoSignIn, demoSignIns, endSignIn, getMe, listSignIns, signIn, signOut } from '@without-walls/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { cookieName, cookieOptions } from '../platform/sign-in/cookie.js';
import { type OpenedSignIn, SignInService, type Visitor } from './sign-in.service.js';

export const visitorOf = (request: FastifyRequest): Visitor => ({ ip: request.ip, userAgent: request.headers['user-agent'] ?? '' });

/** Puts the token into the cookie and answers with the member. */
export function handOver(reply: FastifyReply, { token, me }: OpenedSignIn): MeView {
  void reply.setCookie(cookieName, token, cookieOptions);
  return me;
}

@Controller()
export class SignInController {
  constructor(@Inject(SignInService) private readonly signIns: SignInService) {}

  @Serve(signIn)
  async signIn(@Input() { body }: InputOf<typeof signIn>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    return handOver(reply, await this.signIns.withPassword(body.email, body.password, visitorOf(request)));
  }

  @Serve(signOut)
  async signOut(@Me() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<Record<string, never>> {
    void reply.clearCookie(cookieName, cookieOptions);
    return this.signIns.end(actor, actor.signInId);
  }

  @Serve(getMe)
  me(@Me() actor: Actor): Promise<MeView> {
    return this.signIns.me(actor);
  }

  @Serve(demoSignIns)
  demoMembers(): Promise<ReplyOf<typeof demoSignIns>> {
    return this.signIns.demoMembers();
  }

  @Serve(demoSignIn)
  async demoSignIn(@Input() { body }: InputOf<typeof demoSignIn>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    return handOver(reply, await this.signIns.asDemoMember(body.memberId, visitorOf(request)));
  }

  @Serve(listSignIns)
  list(@Me() actor: Actor): Promise<ReplyOf<typeof listSignIns>> {
    return this.signIns.list(actor);
  }

  @Serve(endSignIn)
  end(@Me() actor: Actor, @Input() { params }: InputOf<typeof endSignIn>): Promise<Record<string, never>> {
    return this.signIns.end(actor, params.id);
  }
}
