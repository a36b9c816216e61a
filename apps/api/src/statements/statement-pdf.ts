import type { StatementBody } from '@without-walls/contracts';
import { encode } from 'uqr';
import { type Sheet, type Struct, bullets, finished, heading, ink, muted, paragraph } from '../platform/pdf/parts.js';
import { openDocument, xmlSafe } from '../platform/pdf/pdf-text.js';
import { unitWords } from './statement-body.js';

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const dateOf = (day: string): string => long.format(new Date(`${day.slice(0, 10)}T12:00:00Z`));
const side = 96;
const danger = '#b3261e';

/** A square code at the foot of the text, with its address in words for who cannot scan it. */
function square(sheet: Sheet, address: string): Struct {
  const { doc } = sheet;
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  return doc.struct('Figure', { alt: `A square code that leads to ${address}` }, () => {
    const dot = side / size;
    const [x, y] = [doc.page.margins.left, doc.y + 8];
    doc.rect(x, y, side, side).fill('#ffffff');
    data.forEach((row, i) => row.forEach((dark, j) => { if (dark) doc.rect(x + j * dot, y + i * dot, dot + 0.05, dot + 0.05); }));
    // One path for all dots: each with its own colour would be most of the page.
    doc.fill('#000000').fillColor(ink);
    doc.x = x;
    doc.y = y + side + 8;
  });
}

/** What became of a statement that no longer stands, and the code of what stands instead of it. */
export interface Stamp {
  state: 'revoked' | 'superseded';
  replacedBy: string | null;
}

/** The first thing that is read, so that nobody takes the paper for a valid one. */
function stamped(sheet: Sheet, { state, replacedBy }: Stamp): Struct[] {
  const say = state === 'revoked' ? 'This statement was taken back. It no longer stands.' : `There is a newer statement${replacedBy ? `: ${replacedBy}` : ''}. This one no longer stands.`;
  return [paragraph(sheet, 'P', state.toUpperCase(), { size: 30, weight: 'strong', colour: danger, gap: 2 }), paragraph(sheet, 'P', say, { size: 12, weight: 'strong', colour: danger, gap: 14 })];
}

/** What was heard in part is listed, and is no lecture. */
function lectureWords({ lectures }: StatementBody): string {
  const whole = lectures.filter((one) => !one.part).length;
  return whole === 0 ? 'Sessions in part' : whole === 1 ? 'One lecture' : `${whole} lectures`;
}

/** A signed statement as a tagged PDF (PDF/UA-1). The same body and stamp give the same page. */
export async function statementPdf(body: StatementBody, address: string, stamp: Stamp | null = null): Promise<Buffer> {
  const title = `${stamp ? `${stamp.state.toUpperCase()}: ` : ''}${body.title}: ${body.to.name}`;
  const sheet = openDocument(title, body.by);
  const { doc } = sheet;
  const who = [body.to.name, body.to.profession, body.to.registration].filter(Boolean).join(', ');
  doc.addStructure(doc.struct('Document', { title: xmlSafe(title) }, [
    ...(stamp ? stamped(sheet, stamp) : []),
    paragraph(sheet, 'H1', body.title, { size: 24, weight: 'strong', gap: 6 }),
    paragraph(sheet, 'P', who, { size: 15, weight: 'strong', gap: 4 }),
    paragraph(sheet, 'P', `attended learning sessions of ${body.by}, ${dateOf(body.period.from)} to ${dateOf(body.period.to)}.`, { size: 11.5, gap: 10 }),
    paragraph(sheet, 'P', unitWords(body), { size: 17, weight: 'strong', gap: 4 }),
    paragraph(sheet, 'P', body.note, { colour: muted, gap: 8 }),
    heading(sheet, lectureWords(body)),
    bullets(sheet, body.lectures.map((one) => `${dateOf(one.day)}: ${one.title}, ${one.minutes} minutes${one.madeUp ? ', made up' : one.part ? ', part of the session' : ''}`)),
    heading(sheet, 'How it was measured'), paragraph(sheet, 'P', body.measured),
    heading(sheet, 'To verify it'), paragraph(sheet, 'P', `Code ${body.code}. ${address}`, { weight: 'strong', gap: 2 }),
    square(sheet, address),
    paragraph(sheet, 'P', `Issued by ${body.issuedBy} for ${body.by}, ${dateOf(body.issuedAt)}. Dates in ${body.zone.replaceAll('_', ' ')}.`, { colour: muted, gap: 0 }),
  ]));
  return finished(doc);
}
