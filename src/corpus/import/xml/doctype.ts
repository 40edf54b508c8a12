/** General entities that a document declares for itself and that could do harm: those from outside, and those that hold others. */
export interface DeclaredEntities {
  readonly external: ReadonlySet<string>;
  readonly nested: ReadonlySet<string>;
}

const none: DeclaredEntities = { external: new Set(), nested: new Set() };

/** `<!ENTITY name SYSTEM "uri">`, `<!ENTITY name "value">`; NDATA entities (drawings) are names of files, never text. */
const declaration =
  /<!ENTITY\s+(%\s+)?([^\s"'>%]+)\s+(?:(?:SYSTEM|PUBLIC)\s+(?:"[^"]*"|'[^']*')(?:\s+(?:"[^"]*"|'[^']*'))?(\s+NDATA\s+[^\s>]+)?|("[^"]*"|'[^']*'))\s*>/g;

/** Reads the declarations of a prolog. Parameter entities are never expanded, so what they would declare does not exist. */
export function declaredEntities(prolog: string): DeclaredEntities {
  if (!prolog.includes("<!ENTITY")) return none;
  const external = new Set<string>();
  const nested = new Set<string>();
  for (const [, parameter, name = "", ndata, value] of prolog.matchAll(declaration)) {
    if (parameter) continue;
    if (value === undefined) {
      if (!ndata) external.add(name);
    } else if (/&[^#]|%/.test(value)) nested.add(name);
  }
  return external.size + nested.size === 0 ? none : { external, nested };
}

/** The first harmful entity that a document uses. */
export function harmfulEntity(
  body: string,
  declared: DeclaredEntities,
): { readonly kind: "external" | "nested"; readonly name: string } | undefined {
  if (declared.external.size + declared.nested.size === 0) return undefined;
  for (const [, name = ""] of body.matchAll(/&([^\s#&;<]{1,256});/g)) {
    if (declared.external.has(name)) return { kind: "external", name };
    if (declared.nested.has(name)) return { kind: "nested", name };
  }
  return undefined;
}
