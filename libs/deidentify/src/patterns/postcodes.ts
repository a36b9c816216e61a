import type { Find } from '../rules.js';
import { bounded, scan, whole } from './scan.js';

const AREAS = new Set(
  ('AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY ' +
    'L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE').split(' '),
);
const UK = bounded('(?<area>[A-Z]{1,2})(?<district>\\d[A-Z\\d]?)[ \\n.\\-]{0,2}(?<inward>\\d[ABD-HJLNP-UW-Z]{2})', 'giu');
const ORDINAL_OR_UNIT = /^\d(?:st|nd|rd|th|hr|pt|lb|ft|yr|ls|ds|ys)$/;
const PARTIAL = bounded('(?:post ?code|postal (?:area|district))(?: is| of|:)? {0,2}(?<outward>[A-Z]{1,2}\\d[A-Z\\d]?)', 'giu');
const CANADA = bounded('[ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z][ \\-]?\\d[ABCEGHJ-NPRSTV-Z]\\d');
const EIRCODE = bounded('eircode[: ]{1,3}(?<code>[AC-FHKNPRTV-Y]\\d[\\dW] ?[\\dAC-FHKNPRTV-Y]{4})', 'giu');
const ZIP_PLUS = bounded('\\d{5}-\\d{4}');
const ZIP_LABELLED = bounded('zip(?: ?code)?(?: is|:)? {0,2}(?<code>\\d{5})', 'giu');
const NAMED_STATE_ZIP = /, \p{Lu}\p{Ll}{3,13}(?: \p{Lu}\p{Ll}{3,13})?,? (?<code>\d{5}(?:-\d{4})?)(?![\d,])/gu;
const STATE_ZIP = /(?<![\p{L}\p{N}])(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[ ,]{1,2}(?<code>\d{5}(?:-\d{4})?)(?!\d)/gu;

function judgeUk(match: RegExpExecArray): Find | undefined {
  const area = match.groups?.['area'] ?? '';
  const inward = match.groups?.['inward'] ?? '';
  if (!AREAS.has(area.toUpperCase()) || ORDINAL_OR_UNIT.test(inward)) return undefined;
  return { ...whole(match), rule: 'postcode' };
}

function judgeGroup(match: RegExpExecArray, name: string, rule: Find['rule']): Find {
  const end = match.index + match[0].length;
  return { start: end - (match.groups?.[name] ?? '').length, end, rule };
}

/** UK postcodes, ZIP codes, Canadian postal codes and Eircodes. */
export function findPostcodes(text: string): Find[] {
  return [
    ...scan(text, UK, judgeUk),
    ...scan(text, PARTIAL, (m) => judgeGroup(m, 'outward', 'postcode.partial')),
    ...scan(text, CANADA, (m) => ({ ...whole(m), rule: 'zip' })),
    ...scan(text, EIRCODE, (m) => judgeGroup(m, 'code', 'zip')),
    ...scan(text, ZIP_PLUS, (m) => ({ ...whole(m), rule: 'zip' })),
    ...scan(text, ZIP_LABELLED, (m) => judgeGroup(m, 'code', 'zip')),
    ...scan(text, NAMED_STATE_ZIP, (m) => judgeGroup(m, 'code', 'zip')),
    ...scan(text, STATE_ZIP, (m) => judgeGroup(m, 'code', 'zip')),
  ];
}
