import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type PDFDocumentProxy, VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Held } from './examined.js';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF with everything the reader needs from our own disk: nothing is fetched, no script of the file is run. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, useSystemFonts: false, stopAtErrors: false, enableXfa: false, disableFontFace: true, maxImageSize: 60_000_000,
      cMapUrl: `${join(folder, 'cmaps')}/`, cMapPacked: true, standardFontDataUrl: `${join(folder, 'standard_fonts')}/`, wasmUrl: `${join(folder, 'wasm')}/`, iccUrl: `${join(folder, 'iccs')}/`,
    } as Parameters<typeof getDocument>[0]).promise;
  } catch (error) {
    throw new Held((error as Error).name === 'PasswordException' ? 'encrypted' : 'unreadable');
  }
}
