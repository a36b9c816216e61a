/** A piece of XML as it comes along. Names keep their prefix (`w:t`). */
export interface XmlSink {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (raw: string): string => raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
  const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : 0;
  return name ? (entities[name] ?? whole) : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
});

function attributesOf(source: string): Record<string, string> {
  return Object.fromEntries([...source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((found) => [found[1]!, plain(found[2] ?? found[3] ?? '')]));
}

/** Walks XML without building it and without following anything: no entities of its own, no outside references. */
export function walkXml(xml: string, sink: XmlSink): void {
  const tags = /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<![^>]*>|<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
  let at = 0;
  for (const tag of xml.matchAll(tags)) {
    if (tag.index > at) sink.text(plain(xml.slice(at, tag.index)));
    at = tag.index + tag[0].length;
    if (tag[1] !== undefined) sink.text(tag[1]);
    const name = tag[3];
    if (!name) continue;
    if (tag[2]) sink.close(name);
    else {
      sink.open(name, attributesOf(tag[4] ?? ''));
      if ((tag[4] ?? '').trimEnd().endsWith('/')) sink.close(name);
    }
  }
  if (at < xml.length) sink.text(plain(xml.slice(at)));
}

/** UTF-8, or UTF-16 where it says so by its first bytes. */
export function xmlText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
