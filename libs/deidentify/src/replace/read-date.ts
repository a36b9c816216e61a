import { fullYear, monthNumber } from '../patterns/date-words.js';

/** A calendar date without a zone; month and day are missing when the text does not say. */
export interface PlainDate {
  year: number;
  month?: number;
  day?: number;
}

const ISO = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})/;
const NUMERIC = /(\d{1,2}) ?[/.\- ] ?(\d{1,2}) ?[/.\- ] ?'?(\d{4}|\d{2})(?!\d)/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const MONTH_WORD = /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i;
const YEAR = /(?:18|19|20)\d\d|'?\d\d$/;

function numbered(year: number, first: number, second: number): PlainDate | undefined {
  // British order; the North American one only when the British one cannot be.
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined;
}

/** Reads a marked date in any of the styles the library finds; undefined when it names no year. */
export function readDate(text: string): PlainDate | undefined {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numeric = NUMERIC.exec(text);
  if (numeric) return numbered(fullYear(numeric[3] ?? ''), Number(numeric[1]), Number(numeric[2]));
  const year = YEAR.exec(text.trim())?.[0]?.replace("'", '');
  if (year === undefined) return undefined;
  const word = MONTH_WORD.exec(text);
  const month = word ? monthNumber(word[0]) : Number(/^(\d{1,2})[/-]\d{4}$/.exec(text)?.[1] ?? 0);
  const day = Number(/(?<!\d)(\d{1,2})(?!\d)/.exec(text.replace(year, ' '))?.[1] ?? 0);
  return { year: fullYear(year), ...(month ? { month } : {}), ...(word && day >= 1 && day <= 31 ? { day } : {}) };
}
