import { Controller, Inject } from '@nestjs/common';
import { type CurriculumView, type InputOf, type LectureView, type PlanPreview, type Receipt, type ReplyOf, applyPlan, changeCurriculum, changeLecture, listCurricula, listLectureVersions, previewPlan, readCurriculum, readLecture, readPlan, setMakeUpRule, setQuiz, setTeachers, undoPlan } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CurriculumService } from './curriculum.service.js';
import { PlainCheck } from '../platform/text/plain-check.js';
import { LecturesService } from './lectures.service.js';
import { PlannerService } from './planner.service.js';

@Controller()
export class CurriculumController {
  constructor(
    @Inject(CurriculumService) private readonly curricula: CurriculumService,
    @Inject(PlannerService) private readonly planner: PlannerService,
    @Inject(LecturesService) private readonly lectures: LecturesService,
    @Inject(PlainCheck) private readonly check: PlainCheck,
  ) {}

  @Serve(listCurricula)
  list(@Me() actor: Actor): Promise<ReplyOf<typeof listCurricula>> {
    return this.curricula.list(actor);
  }

  @Serve(readCurriculum)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof readCurriculum>): Promise<CurriculumView> {
    return this.curricula.read(actor, params.id);
  }

  @Serve(readPlan)
  plan(@Me() actor: Actor, @Input() { params, query }: InputOf<typeof readPlan>): Promise<ReplyOf<typeof readPlan>> {
    return this.curricula.plan(actor, params.id, query);
  }

  @Serve(changeCurriculum)
  change(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof changeCurriculum>): Promise<Receipt> {
    this.check.require({ name: body.name });
    return this.curricula.change(actor, params.id, body);
  }

  @Serve(previewPlan)
  preview(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof previewPlan>): Promise<PlanPreview> {
    return this.planner.preview(actor, params.id, body.change);
  }

  @Serve(applyPlan)
  apply(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof applyPlan>): Promise<Receipt> {
    this.check.require({ because: 'because' in body.change ? body.change.because : '', closures: body.change.type === 'closures' ? body.change.closures.map((one) => one.reason) : [] });
    return this.planner.apply(actor, params.id, body);
  }

  @Serve(undoPlan)
  undo(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof undoPlan>): Promise<Receipt> {
    return this.planner.undo(actor, params.id, body.version);
  }

  @Serve(readLecture)
  lecture(@Me() actor: Actor, @Input() { params }: InputOf<typeof readLecture>): Promise<LectureView> {
    return this.lectures.read(actor, params.id);
  }

  @Serve(listLectureVersions)
  versions(@Me() actor: Actor, @Input() { params, query }: InputOf<typeof listLectureVersions>): Promise<ReplyOf<typeof listLectureVersions>> {
    return this.lectures.versions(actor, params.id, query);
  }

  @Serve(setTeachers)
  teachers(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof setTeachers>): Promise<Receipt> {
    return this.lectures.teachers(actor, params.id, body.memberIds);
  }

  @Serve(changeLecture)
  changeLecture(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof changeLecture>): Promise<Receipt> {
    return this.lectures.change(actor, params.id, body);
  }

  @Serve(setQuiz)
  setQuiz(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof setQuiz>): Promise<Receipt> {
    return this.lectures.setQuiz(actor, params.id, body);
  }

  @Serve(setMakeUpRule)
  setMakeUpRule(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof setMakeUpRule>): Promise<Receipt> {
    return this.curricula.setMakeUpRule(actor, params.id, body);
  }
}
