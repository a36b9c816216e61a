import type { LetterBody, RecommendationDraft } from '@without-walls/contracts';
import { fourQuestionHeadings } from '@without-walls/domain';
import { domainWords, ownerWords, strengthWords } from './letter-words.js';
import { type Weight, openDocument, write, xmlSafe } from './pdf-text.js';

type Doc = PDFKit.PDFDocument;
type Struct = PDFKit.PDFStructureElement;
type Sheet = ReturnType<typeof openDocument>;

const ink = '#1b2420';
const muted = '#5a655f';
const pine = '#1f6b5a';
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

function paragraph({ doc, faces }: Sheet, type: string, text: string, style: { size?: number; weight?: Weight; colour?: string; gap?: number; indent?: number } = {}): Struct {
  const { size = 10.5, weight = 'regular', colour = ink, gap = 5, indent = 0 } = style;
  return doc.struct(type, {}, () => {
    doc.fillColor(colour);
    doc.x = doc.page.margins.left + indent;
    write(doc, faces[weight], text, size, { lineGap: 2.2, paragraphGap: gap, width: doc.page.width - doc.page.margins.left - doc.page.margins.right - indent });
  });
}
const heading = (sheet: Sheet, text: string, type: 'H2' | 'H3' = 'H2', newPage = false): Struct =>
  sheet.doc.struct(type, {}, () => {
    if (newPage) (sheet.doc as unknown as { continueOnNewPage(): void }).continueOnNewPage();
    else keepTogether(sheet.doc);
    sheet.doc.moveDown(type === 'H2' ? 0.7 : 0.4);
    sheet.doc.fillColor(type === 'H2' ? pine : ink);
    sheet.doc.x = sheet.doc.page.margins.left;
    write(sheet.doc, sheet.faces.strong, text, type === 'H2' ? 13 : 11, { paragraphGap: 4 });
  });

/** L > LI > Lbl + LBody by hand: an item may run over a page. */
function list(sheet: Sheet, items: { label: string; body: () => Struct[] }[]): Struct {
  const { doc, faces } = sheet;
  return doc.struct('L', {}, items.map(({ label, body }) =>
    doc.struct('LI', {}, [
      doc.struct('Lbl', {}, () => {
        keepTogether(doc);
        doc.x = doc.page.margins.left;
        const line = doc.y;
        doc.fillColor(pine);
        write(doc, faces.strong, label, 10.5, { lineBreak: false });
        // The body begins on the label's line.
        doc.y = line;
      }),
      doc.struct('LBody', {}, body()),
    ]),
  ));
}
/** Starts a new page rather than leaving a label alone at the foot of one. */
function keepTogether(doc: Doc): void {
  if (doc.y > doc.page.height - doc.page.margins.bottom - 34) (doc as unknown as { continueOnNewPage(): void }).continueOnNewPage();
}
const bullets = (sheet: Sheet, lines: string[]): Struct => list(sheet, lines.map((line) => ({ label: '\u2022', body: () => [paragraph(sheet, 'P', line, { indent: 22, gap: 3 })] })));

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

function finished(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
    doc.end();
  });
}
