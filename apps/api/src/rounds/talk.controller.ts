import { Controller, Inject } from '@nestjs/common';
import { type Caption, type ChatMessage, type InputOf, type ReplyOf, readCaptions, readChat, readNotes, removeChat, sendChat, writeCaption, writeNotes } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { NotesService } from './notes.service.js';
import { TalkService } from './talk.service.js';

@Controller()
export class TalkController {
  constructor(@Inject(TalkService) private readonly talk: TalkService, @Inject(NotesService) private readonly notes: NotesService) {}

  @Serve(readChat)
  chat(@Me() actor: Actor, @Input() { params }: InputOf<typeof readChat>): Promise<ReplyOf<typeof readChat>> {
    return this.talk.chat(actor, params.id);
  }

  @Serve(sendChat)
  say(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof sendChat>): Promise<ChatMessage> {
    return this.talk.say(actor, params.id, body.text);
  }

  @Serve(removeChat)
  remove(@Me() actor: Actor, @Input() { params }: InputOf<typeof removeChat>): Promise<Record<string, never>> {
    return this.talk.remove(actor, params.id, params.messageId);
  }

  @Serve(writeCaption)
  caption(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof writeCaption>): Promise<Caption> {
    return this.talk.caption(actor, params.id, body.text);
  }

  @Serve(readCaptions)
  captions(@Me() actor: Actor, @Input() { params }: InputOf<typeof readCaptions>): Promise<ReplyOf<typeof readCaptions>> {
    return this.talk.captions(actor, params.id);
  }

  @Serve(readNotes)
  readNotes(@Me() actor: Actor, @Input() { params }: InputOf<typeof readNotes>): Promise<ReplyOf<typeof readNotes>> {
    return this.notes.read(actor, params.id);
  }

  @Serve(writeNotes)
  writeNotes(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof writeNotes>): Promise<ReplyOf<typeof writeNotes>> {
    return this.notes.write(actor, params.id, body.update);
  }
}
