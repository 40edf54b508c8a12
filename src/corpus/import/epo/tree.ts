/**
 * A piece of an answer of the European Patent Office as its readers see it, whether it came as XML (`Element` is one) or as JSON: names
 * without namespace prefixes.
 */
export interface Tree {
  readonly name: string;
  readonly children: readonly Tree[];
  child(name: string): Tree | undefined;
  /** The first at a path of names below this one. */
  first(name: string, ...below: readonly string[]): Tree | undefined;
  all(...names: readonly string[]): readonly Tree[];
  /** What stands there, untouched: fixed-width codes need their blanks. */
  raw(name?: string, ...below: readonly string[]): string | undefined;
  /** As text in one line; undefined when absent or empty. */
  text(name?: string, ...below: readonly string[]): string | undefined;
  /** As text with the line ends of the source; empty lines left out. */
  lines(): string[];
  attribute(name: string): string | undefined;
}
