// Cuts a stream of text into lines.
export class Lines {
  #rest = '';
  #each;

  constructor(each) {
    this.#each = each;
  }

  push(text) {
    const pieces = (this.#rest + text).split('\n');
    this.#rest = pieces.pop() ?? '';
    for (const line of pieces) this.#each(line.replace(/\r$/, ''));
  }

  flush() {
    if (this.#rest) this.#each(this.#rest);
    this.#rest = '';
  }
}
