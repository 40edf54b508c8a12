/** What an element does to the text around it; every other one does nothing. */
export const roleLine = 1;
export const roleClaim = 2;
export const roleCell = 3;
export const roleRaised = 4;
export const roleDrop = 5;
export const roleMath = 6;

const names: readonly (readonly [role: number, names: string])[] = [
  [
    roleLine,
    "p paragraph para heading h li ul ol dl dt dd claim-text clmstep row tr table tables table-us br title section chem-us " +
      "description-of-drawings brief-description-of-drawings caption " +
      "PARA H CLMSTEP ROW TABLE TABLE-US TABLE-CALS LI UL OL DL CHEM-US CAPTION BRFSUM DETDESC DRWDESC " +
      // CNIPA and ST.96.
      "Paragraphs ClaimText InventionTitle Heading Li Title",
  ],
  [roleClaim, "claim CLM Claim"],
  [roleCell, "entry ENTRY td"],
  [roleRaised, "sup sup2 superscript SP Sup"],
  // `[0001]` before a paragraph is its number to 2004; later documents keep it in an attribute.
  [roleDrop, "number sequence-list ClaimNumber ClaimTypeCategory ClaimStatusCategory ParagraphNumber"],
  [roleMath, "math"],
];

const roles = new Map<number, number>();
for (const [role, list] of names) {
  for (const name of list.split(" ")) {
    const key = nameKey(name, 0, name.length);
    if (roles.has(key)) throw new Error(`two names with one key: ${name}`);
    roles.set(key, role);
  }
}

/** A number for a name, so that a tag is looked up without making a string of it. */
function nameKey(source: string, start: number, end: number): number {
  let key = end - start;
  for (let index = start; index < end; index++) key = (Math.imul(key, 31) + source.charCodeAt(index)) | 0;
  return key;
}

/** The role of the element whose name stands there; 0 for none. */
export function tagRole(source: string, start: number, end: number): number {
  const length = end - start;
  // Most tags are <b>, <i> and the like.
  if (length === 1) {
    const code = source.charCodeAt(start);
    return code === 0x70 || code === 0x68 || code === 0x48 || code === 0x50 ? roleLine : 0;
  }
  return length > 32 ? 0 : (roles.get(nameKey(source, start, end)) ?? 0);
}
