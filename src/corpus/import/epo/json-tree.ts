import type { Tree } from "./tree.ts";

/**
 * JSON made from XML as a tree: `@name` is an attribute, `$` (or `#text`) the text, every other name an element, which stands alone or
 * in a list. Programs that strip attributes leave plain texts; null is an empty element.
 */
export class JsonTree implements Tree {
  readonly name: string;
  readonly children: readonly JsonTree[];
  readonly #text: string;
  readonly #attributes: ReadonlyMap<string, string>;

  constructor(qualified: string, value: unknown) {
    this.name = localName(qualified);
    const attributes = new Map<string, string>();
    const children: JsonTree[] = [];
    let text = isPlain(value) ? String(value) : "";
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "$" || key === "#text") text = isPlain(inner) ? String(inner) : "";
        else if (key.startsWith("@")) attributes.set(localName(key.slice(1)), isPlain(inner) ? String(inner) : "");
        else for (const each of Array.isArray(inner) ? inner : [inner]) children.push(new JsonTree(key, each));
      }
    }
    this.children = children;
    this.#text = text;
    this.#attributes = attributes;
  }

  child(name: string): JsonTree | undefined {
    return this.children.find((child) => child.name === name);
  }

  first(name: string, ...below: readonly string[]): JsonTree | undefined {
    let at = this.child(name);
    for (const next of below) at = at?.child(next);
    return at;
  }

  all(...names: readonly string[]): readonly JsonTree[] {
    return this.children.filter((child) => names.includes(child.name));
  }

  raw(name?: string, ...below: readonly string[]): string | undefined {
    const at = name === undefined ? this : this.first(name, ...below);
    return at && (at.#text || at.children.map((child) => child.raw() ?? "").join(" "));
  }

  text(name?: string, ...below: readonly string[]): string | undefined {
    return (
      this.raw(name, ...below)
        ?.replace(/\s+/g, " ")
        .trim() || undefined
    );
  }

  lines(): string[] {
    return (this.raw() ?? "").split(/\r?\n/).flatMap((line) => line.replace(/\s+/g, " ").trim() || []);
  }

  attribute(name: string): string | undefined {
    return this.#attributes.get(name);
  }
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(":") + 1);
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
