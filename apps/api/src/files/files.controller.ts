import { Controller, Header, Inject, StreamableFile } from '@nestjs/common';
import { type FilePageText, type InputOf, type Receipt, type ReplyOf, decideFile, examineFileAgain, listCaseFiles, readFilePage, readFileText, redactFilePage, removeFile, takeOutWords, uploadCaseFile } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import { type Upload, Uploaded } from '../platform/http/upload.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { FileDecisionsService } from './file-decisions.service.js';
import { FileReadingService } from './file-reading.service.js';
import { FileRedactionsService } from './file-redactions.service.js';
import { FileUploadsService } from './file-uploads.service.js';

@Controller()
export class FilesController {
  constructor(
    @Inject(FileUploadsService) private readonly uploads: FileUploadsService,
    @Inject(FileReadingService) private readonly reading: FileReadingService,
    @Inject(FileDecisionsService) private readonly decisions: FileDecisionsService,
    @Inject(FileRedactionsService) private readonly redactions: FileRedactionsService,
  ) {}

  @Serve(listCaseFiles)
  list(@Me() actor: Actor, @Input() { params }: InputOf<typeof listCaseFiles>): Promise<ReplyOf<typeof listCaseFiles>> {
    return this.reading.list(actor, params.id);
  }

  @Serve(uploadCaseFile)
  upload(@Me() actor: Actor, @Input() { params }: InputOf<typeof uploadCaseFile>, @Uploaded() upload: Upload): Promise<Receipt> {
    return this.uploads.add(actor, params.id, upload);
  }

  /** `same-origin` and `nosniff` come with every answer; nothing of a page is kept by a cache. */
  @Serve(readFilePage)
  @Header('cache-control', 'private, no-store')
  async page(@Me() actor: Actor, @Input() { params }: InputOf<typeof readFilePage>): Promise<StreamableFile> {
    const image = await this.reading.image(actor, params.id, params.page);
    return new StreamableFile(image, { type: 'image/webp', disposition: 'inline', length: image.length });
  }

  @Serve(readFileText)
  @Header('cache-control', 'private, no-store')
  text(@Me() actor: Actor, @Input() { params }: InputOf<typeof readFileText>): Promise<FilePageText> {
    return this.reading.text(actor, params.id, params.page);
  }

  @Serve(redactFilePage)
  redact(@Me() actor: Actor, @Input() input: InputOf<typeof redactFilePage>): Promise<Receipt> {
    return this.redactions.burn(actor, input);
  }

  @Serve(takeOutWords)
  takeOut(@Me() actor: Actor, @Input() input: InputOf<typeof takeOutWords>): Promise<Receipt> {
    return this.redactions.takeOut(actor, input);
  }

  @Serve(decideFile)
  decide(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof decideFile>): Promise<Receipt> {
    return this.decisions.decide(actor, params.id, body);
  }

  @Serve(removeFile)
  remove(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof removeFile>): Promise<Receipt> {
    return this.decisions.remove(actor, params.id, body.version);
  }

  @Serve(examineFileAgain)
  examine(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof examineFileAgain>): Promise<Receipt> {
    return this.decisions.again(actor, params.id, body.version);
  }
}
