import PDFDocument from 'pdfkit';

/** Words of one page: a heading and a few lines. */
export type SlideWords = readonly [heading: string, ...lines: string[]];

/** Slides of the demo: a plain PDF in the shape of a screen, as a speaker would hand it in. */
export function demoSlides(pages: readonly SlideWords[]): Promise<Buffer> {
  const doc = new PDFDocument({ size: [720, 405], margin: 48, autoFirstPage: false });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  for (const [heading, ...lines] of pages) {
    doc.addPage().rect(0, 0, 720, 405).fill('#fbfaf7').rect(48, 100, 64, 4).fill('#1f6b5a');
    doc.fillColor('#1b2420').font('Helvetica-Bold').fontSize(30).text(heading, 48, 52);
    doc.font('Helvetica').fontSize(20);
    for (const [i, line] of lines.entries()) doc.text(line, 48, 132 + i * 56, { width: 620 });
  }
  return new Promise((resolve, reject) => doc.on('end', () => resolve(Buffer.concat(parts))).on('error', reject).end());
}
