import type { LetterBody, RecommendationDraft } from '@without-walls/contracts';
import { fourQuestionHeadings } from '@without-walls/domain';
import { domainWords, ownerWords, strengthWords } from './letter-words.js';
import { type Sheet, type Struct, bullets, finished, heading, list, muted, paragraph } from '../platform/pdf/parts.js';
import { openDocument, xmlSafe } from '../platform/pdf/pdf-text.js';

const dateOf = (iso: string, timeZone: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(iso));

/**
 * The signed letter as a tagged PDF (PDF/UA-1). The same body gives the same pages: everything shown comes from the frozen
 * letter. Dates are written in `timeZone`.
 */
export async function letterPdf(body: LetterBody, timeZone: string): Promise<Buffer> {
  const title = `Advice on case ${body.caseCode}, letter ${body.number}`;
  const sheet = openDocument(title, body.signedBy.name);
  const { doc } = sheet;
  doc.addStructure(doc.struct('Document', { title: xmlSafe(title) }, [...head(sheet, body, timeZone), ...asked(sheet, body), ...advice(sheet, body), ...closing(sheet, body, timeZone), ...personPage(sheet, body)]));
  footers(sheet, body);
  return finished(doc);
}

function head(sheet: Sheet, body: LetterBody, timeZone: string): Struct[] {
  return [
    paragraph(sheet, 'H1', `Advice on case ${body.caseCode}`, { size: 21, weight: 'strong', gap: 3 }),
    paragraph(sheet, 'P', `Letter ${body.number}, signed ${dateOf(body.signedAt, timeZone)}. ${body.session.title}, ${dateOf(body.session.date, timeZone)}.`, { colour: muted, gap: 8 }),
    paragraph(sheet, 'P', `To ${[body.to.name, body.to.profession, body.to.site].filter(Boolean).join(', ')}`, { weight: 'strong', gap: 4 }),
  ];
}
const asked = (sheet: Sheet, body: LetterBody): Struct[] => (body.questions.length === 0 ? [] : [heading(sheet, 'You asked'), bullets(sheet, body.questions)]);

function advice(sheet: Sheet, body: LetterBody): Struct[] {
  const items = body.recommendations.map((row, i) => ({ label: `${i + 1}.`, body: () => recommendation(sheet, row) }));
  return [heading(sheet, 'The team advises'), list(sheet, items)];
}
function recommendation(sheet: Sheet, row: RecommendationDraft): Struct[] {
  const due = row.dueDate ? `by ${dateOf(`${row.dueDate}T12:00:00Z`, 'UTC')}` : 'no date set';
  const lines = [row.condition && `Condition: ${row.condition}`, row.rationale && `Why: ${row.rationale}`, ...row.dissent.map((one) => `${one.name} sees it differently: ${one.reason}`)].filter(Boolean) as string[];
  return [
    paragraph(sheet, 'P', row.text, { weight: 'strong', indent: 22, gap: 2 }),
    paragraph(sheet, 'P', `${ownerWords[row.owner]}, ${due}. ${domainWords[row.domain]}. ${strengthWords[row.strength]}.`, { colour: muted, indent: 22, gap: lines.length > 0 ? 2 : 7 }),
    ...lines.map((line, i) => paragraph(sheet, 'P', line, { indent: 22, gap: i === lines.length - 1 ? 7 : 2 })),
  ];
}

function closing(sheet: Sheet, body: LetterBody, timeZone: string): Struct[] {
  const advisers = body.advisers.map((one) => [one.name, one.profession, one.registration].filter(Boolean).join(', '));
  return [
    heading(sheet, 'Who advised'), bullets(sheet, advisers),
    heading(sheet, 'Who is responsible'), paragraph(sheet, 'P', body.responsibility),
    paragraph(sheet, 'P', `You will be asked what became of this advice on ${body.followUpOn.map((day) => dateOf(`${day}T12:00:00Z`, 'UTC')).join(' and on ')}.`),
    heading(sheet, 'What this advice is, and is not'), ...body.disclaimer.map((line) => paragraph(sheet, 'P', line, { gap: 3 })),
    paragraph(sheet, 'P', `Signed by ${body.signedBy.name}, ${body.signedBy.profession}, ${dateOf(body.signedAt, timeZone)}.`, { weight: 'strong', gap: 0 }),
  ];
}
function personPage(sheet: Sheet, body: LetterBody): Struct[] {
  const keys = Object.keys(fourQuestionHeadings) as (keyof typeof fourQuestionHeadings)[];
  return [heading(sheet, 'For the person living with pain', 'H2', true), ...keys.flatMap((key) => [heading(sheet, fourQuestionHeadings[key], 'H3'), bullets(sheet, body.fourQuestions[key])])];
}

/** Page numbers are for the eye only: artifacts, drawn when all pages are there. */
function footers({ doc, faces }: Sheet, body: LetterBody): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    const bottom = doc.page.margins.bottom;
    doc.page.margins.bottom = 0;
    doc.fillColor(muted).font(faces.regular[0]!.name).fontSize(8.5).text(`${body.caseCode}   ${body.number}   page ${page + 1} of ${count}`, doc.page.margins.left, doc.page.height - 42, { lineBreak: false });
    doc.page.margins.bottom = bottom;
    doc.endMarkedContent();
  }
}
