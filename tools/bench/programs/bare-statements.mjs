// The least a server can do for the same page: node:http and pdfkit, the same words, fonts and square code. No tags, no language, no sign-in, no database.
// `fonts`: "kept" opens them once and shares them, which is the best that can be done; "files" registers the files for each page, as pdfkit's guide does.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { inRoot } from '../../lib/paths.mjs';

const { port, bodiesFile, base, fonts } = JSON.parse(process.argv[2]);
const require = createRequire(import.meta.url);
const { unpackWoff } = await import(pathToFileURL(inRoot('apps', 'api', 'dist', 'platform', 'pdf', 'woff.js')).href);
const fontFile = (weight) => require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`);
const opened = (file) => new PDFDocument({ autoFirstPage: false, font: unpackWoff(readFileSync(file)) })._font.font;
const [regular, strong] = [fontFile(400), fontFile(700)].map((file) => (fonts === 'kept' ? opened(file) : file));
const bodies = new Map(JSON.parse(readFileSync(bodiesFile, 'utf8')));
const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const dateOf = (day) => long.format(new Date(`${day.slice(0, 10)}T12:00:00Z`));

function square(doc, address, side = 96) {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const [x, y, dot] = [doc.page.margins.left, doc.y + 8, side / size];
  data.forEach((row, i) => row.forEach((dark, j) => dark && doc.rect(x + j * dot, y + i * dot, dot, dot)));
  doc.fill('#000000');
  doc.y = y + side + 8;
}

function draw(doc, body, address) {
  const write = (text, size = 10.5, font = 'regular') => doc.font(font).fontSize(size).text(text);
  write(body.title, 24, 'strong');
  write([body.to.name, body.to.profession, body.to.registration].filter(Boolean).join(', '), 15, 'strong');
  write(`attended learning sessions of ${body.by}, ${dateOf(body.period.from)} to ${dateOf(body.period.to)}.`, 11.5);
  write(`${body.hours} hours; not accredited`, 17, 'strong');
  write(body.note);
  write(`${body.lectures.length} lectures`, 13, 'strong');
  for (const one of body.lectures) write(`\u2022 ${dateOf(one.day)}: ${one.title}, ${one.minutes} minutes`);
  write('How it was measured', 13, 'strong');
  write(body.measured);
  write('To verify it', 13, 'strong');
  write(`Code ${body.code}. ${address}`, 10.5, 'strong');
  square(doc, address);
  write(`Issued by ${body.issuedBy} for ${body.by}, ${dateOf(body.issuedAt)}. Dates in ${body.zone.replaceAll('_', ' ')}.`);
}

function page(body, address) {
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: 'A4', margins: { top: 56, bottom: 64, left: 62, right: 62 }, font: regular, info: { Title: `${body.title}: ${body.to.name}`, Author: body.by } });
    const chunks = [];
    doc.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
    doc.registerFont('regular', regular).registerFont('strong', strong);
    draw(doc, body, address);
    doc.end();
  });
}

const server = createServer((request, response) => {
  const body = bodies.get(request.url.slice(1));
  if (!body) return response.writeHead(404).end();
  page(body, `${base}/verify/${body.code}`).then(
    (bytes) => response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': bytes.length }).end(bytes),
    (error) => response.writeHead(500).end(error.message),
  );
});
server.listen(port, '127.0.0.1', () => console.log('bare server is up'));
