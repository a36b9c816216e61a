/** A telephone number as a link: digits, then the code after a pause. */
export function dialOf(phone: string): string {
  return `tel:${encodeURI(phone.replace(/[^\d+,#*]/g, '')).replaceAll('#', '%23')}`;
}
