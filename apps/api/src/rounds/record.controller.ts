import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type ReplyOf, readRecord, recordLines, recordOutOfTurn } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { RecordService } from './record.service.js';

@Controller()
export class RecordController {
  constructor(@Inject(RecordService) private readonly records: RecordService) {}

  @Serve(readRecord)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof readRecord>): Promise<ReplyOf<typeof readRecord>> {
    return this.records.read(actor, params.id);
  }

  @Serve(recordLines)
  lines(@Me() actor: Actor, @Input() { params, query }: InputOf<typeof recordLines>): Promise<ReplyOf<typeof recordLines>> {
    return this.records.lines(actor, params.id, query);
  }

  @Serve(recordOutOfTurn)
  outOfTurn(@Me() actor: Actor, @Input() { params, query }: InputOf<typeof recordOutOfTurn>): Promise<ReplyOf<typeof recordOutOfTurn>> {
    return this.records.outOfTurn(actor, params.id, query);
  }
}
