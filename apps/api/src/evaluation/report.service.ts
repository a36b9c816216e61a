import { Inject, Injectable } from '@nestjs/common';
import type { EvaluationReport, InputOf, readReport } from '@without-walls/contracts';
import { addDays, defaultAskPoints, doseBands, instantOf, instruments, pointWords } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { EvaluationRepository } from './evaluation.repository.js';
import { methodNotes } from './method-notes.js';
import { askedTogether, outcomeOf } from './outcomes.js';
import { quizFigures } from './quiz-figures.js';
import { reachOf } from './reach.js';
import { reportCsv } from './report-csv.js';
import { satisfactionByExposure, satisfactionOf } from './satisfaction.js';

const longestDays = 1_100;
const points = defaultAskPoints.map(({ after }) => ({ point: after, label: pointWords({ after }) }));

/** How the programme did in a stretch of time: figures with their denominators, and nobody to be found in them. */
@Injectable()
export class ReportService {
  constructor(@Inject(EvaluationRepository) private readonly repository: EvaluationRepository, @Inject(PeopleService) private readonly people: PeopleService) {}

  async read(actor: Actor, { from, to }: InputOf<typeof readReport>['query']): Promise<EvaluationReport> {
    if (to < from || to > addDays(from, longestDays)) refuse('invalid_input', { fields: [{ path: 'query.to', message: 'Ask for three years at most' }] });
    const zone = await this.people.timeZone(actor.networkId);
    const [start, end] = [new Date(instantOf(`${from}T00:00`, zone)), new Date(instantOf(`${addDays(to, 1)}T00:00`, zone))];
    const { repository } = this;
    const time = [actor.networkId, start, end] as const;
    const [came, held, { active, traits }, cases, exposed, bands, lines, comments, quizzes, learned] = await Promise.all([
      repository.came(actor.networkId, start, new Date((start.getTime() + end.getTime()) / 2), end), repository.held(...time), repository.traits(actor.networkId, end), repository.casesIn(...time), repository.points(...time, points.map(({ point }) => point)),
      repository.surveyed(...time, doseBands.map((band) => band.from)), repository.surveyLines(...time), repository.comments(...time), repository.quizzes(...time), repository.learned(...time),
    ]);
    const [selfEfficacy, knowledge] = askedTogether(...(['self-efficacy', 'knowledge'] as const).map((key) => outcomeOf({ ...instruments[key], points }, exposed.filter((row) => row.instrument === key), traits)) as [ReturnType<typeof outcomeOf>, ReturnType<typeof outcomeOf>]);
    return {
      period: { from, to }, ...reachOf(came, held, new Set([...active, ...came.map((row) => row.memberId)]).size, cases),
      satisfaction: satisfactionOf(bands, lines, comments, traits), outcomes: { satisfaction: satisfactionByExposure(bands, traits), selfEfficacy, knowledge }, quizzes: quizFigures(quizzes, learned), notes: [...methodNotes],
    };
  }

  async csv(actor: Actor, query: InputOf<typeof readReport>['query']): Promise<string> {
    return reportCsv(await this.read(actor, query));
  }
}
