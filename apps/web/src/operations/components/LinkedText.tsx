/** Plain text in which web addresses can be followed. */
export function LinkedText({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, i) => (i % 2 === 1 ? <a key={i} href={piece} rel="noreferrer">{piece}</a> : piece));
}
