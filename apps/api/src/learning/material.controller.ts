import { Controller, Header, Inject, StreamableFile } from '@nestjs/common';
import { type InputOf, type LectureMaterial, type Receipt, type ReplyOf, addMaterial, addSlides, answerQuestion, askQuestion, changeMaterial, describeSlide, findLectures, listMaterial, listQuestions, readSlide, readSlideText, removeMaterial, showSlides, withdrawQuestion } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import { type Upload, Uploaded } from '../platform/http/upload.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { LectureQuestionsService } from './lecture-questions.service.js';
import { MaterialReadingService } from './material-reading.service.js';
import { MaterialService } from './material.service.js';

@Controller()
export class MaterialController {
  constructor(@Inject(MaterialService) private readonly material: MaterialService, @Inject(MaterialReadingService) private readonly reading: MaterialReadingService, @Inject(LectureQuestionsService) private readonly questions: LectureQuestionsService) {}

  @Serve(listMaterial)
  list(@Me() actor: Actor, @Input() { params, query }: InputOf<typeof listMaterial>): Promise<LectureMaterial> {
    return this.reading.list(actor, params.id, query.version);
  }

  @Serve(addMaterial)
  add(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof addMaterial>): Promise<Receipt> {
    return this.material.add(actor, params.id, body);
  }

  @Serve(addSlides)
  slides(@Me() actor: Actor, @Input() { params }: InputOf<typeof addSlides>, @Uploaded() upload: Upload): Promise<Receipt> {
    return this.material.addSlides(actor, params.id, upload);
  }

  @Serve(changeMaterial)
  change(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof changeMaterial>): Promise<Receipt> {
    return this.material.change(actor, params.id, body);
  }

  @Serve(removeMaterial)
  remove(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof removeMaterial>): Promise<Receipt> {
    return this.material.remove(actor, params.id, body.version);
  }

  @Serve(showSlides)
  show(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof showSlides>): Promise<Receipt> {
    return this.material.show(actor, params.id, body.version);
  }

  @Serve(describeSlide)
  describe(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof describeSlide>): Promise<Receipt> {
    return this.material.describe(actor, params.id, params.page, body);
  }

  @Serve(readSlide)
  @Header('cache-control', 'private, no-store')
  async page(@Me() actor: Actor, @Input() { params }: InputOf<typeof readSlide>): Promise<StreamableFile> {
    const image = await this.reading.image(actor, params.id, params.page);
    return new StreamableFile(image, { type: 'image/webp', disposition: 'inline', length: image.length });
  }

  @Serve(readSlideText)
  @Header('cache-control', 'private, no-store')
  async text(@Me() actor: Actor, @Input() { params }: InputOf<typeof readSlideText>): Promise<ReplyOf<typeof readSlideText>> {
    return { text: await this.reading.text(actor, params.id, params.page) };
  }

  @Serve(findLectures)
  find(@Me() actor: Actor, @Input() { query }: InputOf<typeof findLectures>): Promise<ReplyOf<typeof findLectures>> {
    return this.reading.find(actor, query);
  }

  @Serve(listQuestions)
  asked(@Me() actor: Actor, @Input() { params, query }: InputOf<typeof listQuestions>): Promise<ReplyOf<typeof listQuestions>> {
    return this.questions.page(actor, params.id, query);
  }

  @Serve(askQuestion)
  ask(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof askQuestion>): Promise<Receipt> {
    return this.questions.ask(actor, params.id, body.text);
  }

  @Serve(answerQuestion)
  answer(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof answerQuestion>): Promise<Receipt> {
    return this.questions.answer(actor, params.id, body);
  }

  @Serve(withdrawQuestion)
  withdraw(@Me() actor: Actor, @Input() { params }: InputOf<typeof withdrawQuestion>): Promise<Record<string, never>> {
    return this.questions.withdraw(actor, params.id);
  }
}
