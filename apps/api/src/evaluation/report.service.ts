import { Inject, Injectable } from '@nestjs/common';
import type { EvaluationReport, InputOf, readReport } from '@without-walls/contracts';
import { addDays, instantOf, instruments } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { EvaluationRepository } from './evaluation.repository.js';
import { quizFigures } from './quiz-figures.js';
import { barsOf, commentsOf, comparisons, doseOf, figureOf, methodNotes, retention } from './report.js';
import { reportCsv } from './report-csv.js';

const longestDays = 1_100;

/** How the programme did in a stretch of time: figures with their denominators, and nobody to be found in them. */
@Injectable()
export class ReportService {
  constructor(@Inject(EvaluationRepository) private readonly repository: EvaluationRepository, @Inject(PeopleService) private readonly people: PeopleService) {}

  async read(actor: Actor, { from, to }: InputOf<typeof readReport>['query']): Promise<EvaluationReport> {
    if (to < from || to > addDays(from, longestDays)) refuse('invalid_input', { fields: [{ path: 'query.to', message: 'Ask for three years at most' }] });
    const zone = await this.people.timeZone(actor.networkId);
    const [start, end] = [new Date(instantOf(`${from}T00:00`, zone)), new Date(instantOf(`${addDays(to, 1)}T00:00`, zone))];
    const { networkId } = actor;
    const [rows, surveyed, session, sure, know, presenters, cases, quizzes, learned] = await Promise.all([
      this.repository.attendedIn(networkId, start, end), this.repository.surveyed(networkId, start, end), this.repository.responses(networkId, 'session', start, end), this.repository.responses(networkId, 'self-efficacy', new Date(0), end), this.repository.responses(networkId, 'knowledge', new Date(0), end),
      this.repository.presenters(networkId), this.repository.casesIn(networkId, start, end), this.repository.quizzes(networkId, start, end), this.repository.learned(networkId, start, end),
    ]);
    const people = new Map(rows.map((row) => [row.memberId, row]));
    const perPerson = [...people.keys()].map((memberId) => rows.filter((row) => row.memberId === memberId).length);
    const profiles = await this.people.profiles(networkId, [...new Set([...sure, ...know].map((row) => row.memberId))]);
    const prescribers = await this.people.prescribers(networkId);
    const splits = [
      [{ label: 'Everybody', has: (memberId: string) => profiles.has(memberId) }],
      [{ label: 'Prescribers', has: (memberId: string) => prescribers.has(memberId) }, { label: 'Allied professions', has: (memberId: string) => !prescribers.has(memberId) }],
      [{ label: 'Brought a case', has: (memberId: string) => presenters.has(memberId) }, { label: 'Came without a case', has: (memberId: string) => !presenters.has(memberId) }],
    ];
    return {
      period: { from, to }, sessions: new Set(rows.map((row) => row.occasion)).size, people: people.size, attendances: rows.length, creditHours: Math.floor(rows.reduce((sum, row) => sum + row.minutes, 0) / 15) / 4, cases,
      perPerson: figureOf('sessions a person', perPerson, people.size), dose: doseOf(rows), professions: barsOf([...people.values()].map((row) => row.profession)), sites: barsOf([...people.values()].map((row) => row.site)),
      satisfaction: { responses: session.length, asked: surveyed, items: instruments.session.items.map((item) => figureOf(item.text, session.flatMap((row) => row.answers[item.key] ?? []), session.length)), comments: commentsOf(session) },
      selfEfficacy: comparisons('self-efficacy', sure, splits), knowledge: comparisons('knowledge', know, splits), quizzes: quizFigures(quizzes, learned), retention: [retention(rows, start, end)], notes: [...methodNotes],
    };
  }

  async csv(actor: Actor, query: InputOf<typeof readReport>['query']): Promise<string> {
    return reportCsv(await this.read(actor, query));
  }
}
