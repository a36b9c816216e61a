/**
 * Front coding: each entry is a capital letter for the length of the prefix it shares with the entry before (A is 0, at most 25), then the rest.
 * Entries are lower case, so the capitals are the only separators.
 */
export function frontCode(sorted) {
  let before = '';
  let coded = '';
  for (const entry of sorted) {
    let shared = 0;
    while (shared < 25 && shared < before.length && before[shared] === entry[shared]) shared += 1;
    coded += String.fromCharCode(65 + shared) + entry.slice(shared);
    before = entry;
  }
  return coded;
}
