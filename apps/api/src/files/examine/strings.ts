/** Reads bytes of unknown kind as text: whatever runs of letters stand in them, in one-byte or UTF-16 writing. */
export function stringsIn(bytes: Uint8Array, least = 4): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = runs(buffer.toString('utf8').replaceAll('\ufffd', '\0'), least);
  const little = runs(buffer.toString('utf16le'), least, latinOnly);
  const big = runs(Buffer.from(buffer.length % 2 ? buffer.subarray(0, -1) : buffer).swap16().toString('utf16le'), least, latinOnly);
  return [...new Set([...utf8, ...little, ...big])].join('\n');
}

/** Two bytes of anything make some letter of some script: only Latin runs are evidence of writing. */
const latinOnly = /[\p{Script=Latin}\p{N} .,:;@/_'’-]/u;

function runs(text: string, least: number, only?: RegExp): string[] {
  const found: string[] = [];
  let run = '';
  const end = (): void => {
    if (run.trim().length >= least && /\p{L}{2}/u.test(run)) found.push(run.trim());
    run = '';
  };
  for (const letter of text) {
    if (isReadable(letter) && (!only || only.test(letter))) run += letter;
    else end();
  }
  end();
  return found;
}

const isReadable = (letter: string): boolean => letter === '\n' || letter === '\t' || (letter >= ' ' && letter !== '\x7f' && !/[\p{C}]/u.test(letter));
