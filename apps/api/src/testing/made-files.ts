import { zipSync, strToU8 } from 'fflate';
import { PDFDocument, PDFHexString, PDFName, PDFOperator, PDFString, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';

export type Words = Record<string, string>;

/** A plain PDF with one line of words on each page. */
export async function aPdf(...pages: string[]): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (const words of pages) doc.addPage([420, 300]).drawText(words, { x: 30, y: 220, size: 14, font, maxWidth: 360, lineHeight: 20 });
  return doc.save();
}

/** Where a marker can be planted in a PDF. */
export const pdfPlaces = ['title', 'author', 'custom', 'xmp', 'annotation', 'attachment', 'attachmentName', 'field', 'hiddenLayer', 'white', 'outside', 'outline'] as const;

/** A PDF with a harmless page and a marker in each of its places. */
export async function aPlantedPdf(visible: string, marker: (place: (typeof pdfPlaces)[number]) => string): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const page = doc.addPage([420, 300]);
  page.drawText(visible, { x: 30, y: 240, size: 14, font });
  page.drawText(marker('white'), { x: 30, y: 40, size: 10, font, color: { type: 'RGB', red: 1, green: 1, blue: 1 } as never });
  page.drawText(marker('outside'), { x: 900, y: 900, size: 10, font });
  doc.setTitle(marker('title'));
  doc.setAuthor(marker('author'));
  const { context } = doc;
  (context.lookup(context.trailerInfo.Info!) as unknown as { set(key: PDFName, value: PDFHexString): void }).set(PDFName.of('PatientRef'), PDFHexString.fromText(marker('custom')));
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${marker('xmp')}</dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  doc.catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })));
  const note = context.register(context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], Contents: PDFString.of(marker('annotation')), T: PDFString.of('note') }));
  page.node.set(PDFName.of('Annots'), context.obj([note]));
  await doc.attach(strToU8(marker('attachment')), `${marker('attachmentName')}.txt`, { mimeType: 'text/plain' });
  const field = doc.getForm().createTextField('reference');
  field.setText(marker('field'));
  const group = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Notes') }));
  doc.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [group], D: { OFF: [group], Order: [group] } }));
  const resources = page.node.Resources()!;
  resources.set(PDFName.of('Properties'), context.obj({ Layer: group }));
  page.pushOperators(PDFOperator.of('BDC' as never, [PDFName.of('OC'), PDFName.of('Layer')] as never));
  page.drawText(marker('hiddenLayer'), { x: 30, y: 100, size: 14, font });
  page.pushOperators(PDFOperator.of('EMC' as never));
  const item = context.register(context.obj({ Title: PDFString.of(marker('outline')) }));
  doc.catalog.set(PDFName.of('Outlines'), context.register(context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 })));
  return doc.save({ useObjectStreams: false });
}

/** The same PDF after "cleaning": the marker is drawn on the page of the first revision only. */
export async function aPdfWithAPast(now: string, before: string): Promise<Uint8Array> {
  const old = await PDFDocument.create();
  const font = await old.embedFont(StandardFonts.Helvetica);
  old.addPage([420, 300]).drawText(before, { x: 30, y: 220, size: 14, font });
  const first = Buffer.from(await old.save({ useObjectStreams: false }));
  const clean = Buffer.from(await aPdf(now));
  // A whole later revision behind the first one: readers take the last; a byte search still finds the old.
  return Buffer.concat([first, Buffer.from('\n'), shifted(clean, first.length + 1)]);
}

/** Moves the offsets of a plain cross-reference table, so that the file stands behind another. */
function shifted(pdf: Buffer, by: number): Buffer {
  const text = pdf.toString('latin1');
  const table = text.lastIndexOf('\nxref');
  if (table < 0) return pdf;
  const moved = text.slice(table).replace(/^(\d{10}) (\d{5}) n/gm, (_, offset: string, generation: string) => `${String(Number(offset) + by).padStart(10, '0')} ${generation} n`).replace(/startxref\s+(\d+)/, (_, offset: string) => `startxref\n${Number(offset) + by}`);
  return Buffer.from(text.slice(0, table) + moved, 'latin1');
}

export async function aPicture(kind: 'jpeg' | 'png' | 'webp', { width = 640, height = 420, words = 'Scan' } = {}): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><text x="40" y="120" font-size="40" fill="#111">${words}</text></svg>`;
  return sharp(Buffer.from(svg))[kind]().toBuffer();
}

const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const docxPlaces = ['deletion', 'insertionAuthor', 'comment', 'commentAuthor', 'header', 'footer', 'footnote', 'endnote', 'hidden', 'core', 'app', 'custom', 'altText', 'thumbnail', 'picture', 'field', 'link', 'setting', 'customXml', 'embedding'] as const;

/** A Word document with a harmless body and a marker in each of its places. */
export async function aPlantedDocx(visible: string, marker: (place: (typeof docxPlaces)[number]) => string): Promise<Uint8Array> {
  const picture = (words: string): Promise<Buffer> => sharp({ create: { width: 60, height: 40, channels: 3, background: '#88aacc' } }).jpeg().withMetadata({ exif: { IFD0: { ImageDescription: words } } }).toBuffer();
  return zipSync({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': xml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'),
    'word/document.xml': xml(`<w:document ${w}><w:body>${paragraph(visible)}<w:p><w:del w:id="1" w:author="Reviewer"><w:r><w:delText>${marker('deletion')}</w:delText></w:r></w:del><w:ins w:id="2" w:author="${marker('insertionAuthor')}"><w:r><w:t>Walks for ten minutes.</w:t></w:r></w:ins></w:p>
      <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${marker('hidden')}</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:docPr id="1" name="Picture 1" descr="${marker('altText')}"/></w:drawing></w:r></w:p><w:p><w:r><w:instrText>MERGEFIELD ${marker('field')}</w:instrText></w:r></w:p></w:body></w:document>`),
    'word/_rels/document.xml.rels': xml(`<Relationships><Relationship Id="rId9" Target="mailto:${marker('link')}" TargetMode="External"/></Relationships>`),
    'word/comments.xml': xml(`<w:comments ${w}><w:comment w:id="0" w:author="${marker('commentAuthor')}">${paragraph(marker('comment'))}</w:comment></w:comments>`),
    'word/header1.xml': xml(`<w:hdr ${w}>${paragraph(marker('header'))}</w:hdr>`), 'word/footer1.xml': xml(`<w:ftr ${w}>${paragraph(marker('footer'))}</w:ftr>`),
    'word/footnotes.xml': xml(`<w:footnotes ${w}><w:footnote w:id="1">${paragraph(marker('footnote'))}</w:footnote></w:footnotes>`), 'word/endnotes.xml': xml(`<w:endnotes ${w}><w:endnote w:id="1">${paragraph(marker('endnote'))}</w:endnote></w:endnotes>`),
    'word/settings.xml': xml(`<w:settings ${w}><w:docVars><w:docVar w:name="ref" w:val="${marker('setting')}"/></w:docVars></w:settings>`),
    'docProps/core.xml': xml(`<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>${marker('core')}</dc:creator></cp:coreProperties>`), 'docProps/app.xml': xml(`<Properties><Company>${marker('app')}</Company></Properties>`),
    'docProps/custom.xml': xml(`<Properties><property name="Patient"><vt:lpwstr>${marker('custom')}</vt:lpwstr></property></Properties>`), 'customXml/item1.xml': xml(`<root><name>${marker('customXml')}</name></root>`),
    'docProps/thumbnail.jpeg': new Uint8Array(await picture(marker('thumbnail'))), 'word/media/image1.jpeg': new Uint8Array(await picture(marker('picture'))), 'word/embeddings/oleObject1.bin': new Uint8Array(Buffer.from(marker('embedding'), 'utf16le')),
  });
}
