/** Where needles stand in a text, asked for from the front to the back: each is searched for once, not once a document. */
export class Places {
  readonly #text: string;
  readonly #found = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The first at or behind `from`; Infinity if there is none. */
  at(needle: string, from: number): number {
    let found = this.#found.get(needle) ?? -1;
    if (found < from) {
      found = this.#text.indexOf(needle, from);
      if (found < 0) found = Infinity;
      this.#found.set(needle, found);
    }
    return found;
  }
}
