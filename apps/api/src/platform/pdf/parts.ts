import { type Weight, openDocument, write } from './pdf-text.js';

type Doc = PDFKit.PDFDocument;
export type Struct = PDFKit.PDFStructureElement;
export type Sheet = ReturnType<typeof openDocument>;

export const ink = '#1b2420';
export const muted = '#5a655f';
export const pine = '#1f6b5a';

/** One paragraph with its role in the tree of the document. */
export function paragraph({ doc, faces }: Sheet, type: string, text: string, style: { size?: number; weight?: Weight; colour?: string; gap?: number; indent?: number } = {}): Struct {
  const { size = 10.5, weight = 'regular', colour = ink, gap = 5, indent = 0 } = style;
  return doc.struct(type, {}, () => {
    doc.fillColor(colour);
    doc.x = doc.page.margins.left + indent;
    write(doc, faces[weight], text, size, { lineGap: 2.2, paragraphGap: gap, width: doc.page.width - doc.page.margins.left - doc.page.margins.right - indent });
  });
}
export const heading = (sheet: Sheet, text: string, type: 'H2' | 'H3' = 'H2', newPage = false): Struct =>
  sheet.doc.struct(type, {}, () => {
    if (newPage) (sheet.doc as unknown as { continueOnNewPage(): void }).continueOnNewPage();
    else keepTogether(sheet.doc);
    sheet.doc.moveDown(type === 'H2' ? 0.7 : 0.4);
    sheet.doc.fillColor(type === 'H2' ? pine : ink);
    sheet.doc.x = sheet.doc.page.margins.left;
    write(sheet.doc, sheet.faces.strong, text, type === 'H2' ? 13 : 11, { paragraphGap: 4 });
  });

/** L > LI > Lbl + LBody by hand: an item may run over a page. */
export function list(sheet: Sheet, items: { label: string; body: () => Struct[] }[]): Struct {
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
export const bullets = (sheet: Sheet, lines: string[]): Struct => list(sheet, lines.map((line) => ({ label: '\u2022', body: () => [paragraph(sheet, 'P', line, { indent: 22, gap: 3 })] })));

/** The bytes, once everything is drawn. */
export function finished(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
    doc.end();
  });
}
