import { walkXml } from './xml.js';

/** What a WordprocessingML part says, by where it says it. */
export interface WordTexts {
  body: string;
  deletions: string;
  hidden: string;
  altText: string;
  authors: string[];
}

/** Words that Word does not print: field codes. */
const codes = new Set(['w:instrText', 'w:delInstrText']);
const gone = new Set(['w:del', 'w:moveFrom']);

/**
 * Reads one part (document, header, comment ...). The body is what a reader of the page sees: without tracked deletions, hidden
 * text, field codes, and the second copy that older programs get of a text box.
 */
export function readWordPart(xml: string): WordTexts {
  const texts: WordTexts = { body: '', deletions: '', hidden: '', altText: '', authors: [] };
  const authors = new Set<string>();
  const open: string[] = [];
  let vanish = false;
  let fallback = 0;
  let deleted = 0;
  let properties = 0;
  const write = (text: string): void => {
    if (deleted > 0) texts.deletions += text;
    else if (vanish || fallback > 0) texts.hidden += text;
    else texts.body += text;
  };
  walkXml(xml, {
    open: (name, attributes) => {
      open.push(name);
      if (gone.has(name)) deleted += 1;
      if (name === 'mc:Fallback') fallback += 1;
      if (name === 'w:rPr') properties += 1;
      if (name === 'w:r') vanish = false;
      if ((name === 'w:vanish' || name === 'w:webHidden' || name === 'w:specVanish') && properties > 0 && !/^(0|false|off)$/.test(attributes['w:val'] ?? '')) vanish = true;
      if (name === 'w:tab') write('\t');
      if (name === 'w:br' || name === 'w:cr') write('\n');
      for (const key of ['w:author', 'w:initials', 'w15:author', 'w15:userId']) if (attributes[key]) authors.add(attributes[key]);
      if (/^(wp:docPr|pic:cNvPr|v:shape|v:imagedata|a:hlinkClick)$/.test(name)) texts.altText += ['descr', 'title', 'name', 'alt', 'o:title', 'tooltip'].map((key) => attributes[key] ?? '').filter(Boolean).map((text) => `${text}\n`).join('');
    },
    close: (name) => {
      open.splice(open.lastIndexOf(name) < 0 ? open.length : open.lastIndexOf(name));
      if (gone.has(name)) deleted -= 1;
      if (name === 'mc:Fallback') fallback -= 1;
      if (name === 'w:rPr') properties -= 1;
      if (name === 'w:tc') write('\t');
      if (name === 'w:p') write('\n');
    },
    text: (text) => {
      const inside = open.at(-1) ?? '';
      if (inside === 'w:t' || inside === 'm:t' || inside === 'a:t') write(text);
      else if (inside === 'w:delText') texts.deletions += text;
      else if (codes.has(inside)) texts.hidden += `${text}\n`;
      else if (text.trim()) texts.hidden += `${text}\n`;
    },
  });
  return { ...texts, authors: [...authors] };
}

/** All words of any other XML: its texts and the values of its attributes that are words rather than settings. */
export function allWords(xml: string): string {
  const found = new Set<string>();
  const keep = (text: string): void => void (/\p{L}{2}/u.test(text) && !/^(https?:\/\/schemas\.|urn:|http:\/\/purl\.|http:\/\/www\.w3\.org)/.test(text) && found.add(text.trim()));
  walkXml(xml, {
    open: (name, attributes) => {
      for (const [key, value] of Object.entries(attributes)) if (!key.startsWith('xmlns') && /^(Target|w:val|name|descr|title|w:author|w:initials|w:fullDate|w:uri|w:tag|w:alias|val)$/.test(key) && !/^(w:(b|i|sz|jc|rFonts|lang|style|pStyle|rStyle|color|compatSetting))$/.test(name)) keep(value);
    },
    close: () => undefined,
    text: keep,
  });
  return [...found].join('\n');
}
