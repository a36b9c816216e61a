import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { type InputOf, type LetterView, type Receipt, type ReplyOf, acknowledgeLetter, answerFollowUp, earlierCases, letterPdf, listLetters, readLetter, writtenAdvice } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { EarlierCasesService } from './earlier-cases.service.js';
import { FollowUpsService } from './follow-ups.service.js';
import { LettersService } from './letters.service.js';
import { WrittenAdviceService } from './written-advice.service.js';

@Controller()
export class RecommendationsController {
  constructor(@Inject(LettersService) private readonly letters: LettersService, @Inject(FollowUpsService) private readonly followUps: FollowUpsService, @Inject(WrittenAdviceService) private readonly written: WrittenAdviceService, @Inject(EarlierCasesService) private readonly earlier: EarlierCasesService) {}

  @Serve(listLetters)
  list(@Me() actor: Actor, @Input() { query }: InputOf<typeof listLetters>): Promise<ReplyOf<typeof listLetters>> {
    return this.letters.list(actor, query);
  }

  @Serve(readLetter)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof readLetter>): Promise<LetterView> {
    return this.letters.read(actor, params.id);
  }

  @Serve(earlierCases)
  earlierCases(@Me() actor: Actor, @Input() { params }: InputOf<typeof earlierCases>): Promise<ReplyOf<typeof earlierCases>> {
    return this.earlier.read(actor, params.id);
  }

  @Serve(letterPdf)
  async pdf(@Me() actor: Actor, @Input() { params }: InputOf<typeof letterPdf>): Promise<StreamableFile> {
    const { name, pdf } = await this.letters.pdf(actor, params.id);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: pdf.length });
  }

  @Serve(acknowledgeLetter)
  acknowledge(@Me() actor: Actor, @Input() { params }: InputOf<typeof acknowledgeLetter>): Promise<Receipt> {
    return this.letters.acknowledge(actor, params.id);
  }

  @Serve(answerFollowUp)
  answer(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof answerFollowUp>): Promise<Receipt> {
    return this.followUps.answer(actor, params.id, body);
  }

  @Serve(writtenAdvice)
  write(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof writtenAdvice>): Promise<Receipt> {
    return this.written.sign(actor, params.id, body);
  }
}
