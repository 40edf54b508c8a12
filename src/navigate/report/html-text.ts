/** HTML as text: everything from outside is escaped where it is put in. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
}

/** JSON inside a `script` element: no sequence in it can end the element or begin a comment. */
export function embeddedJson(json: string): string {
  return json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** Text inside a CSS string: everything but letters and digits as its code. */
export function escapeCss(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, (found) => `\\${(found.codePointAt(0) ?? 32).toString(16)} `);
}
