/**
 * The form under which a header is looked up: full-width signs made half-width, lower case, no white space, no byte order mark,
 * marks of tools taken off (`[标]当前申请(专利权)人` and `[原]…` stay apart by the mapping's own key, see `plainHeader`).
 * `公开（公告）号 ` → `公开(公告)号`, `Publication Number` → `publicationnumber`, `标题 (中文)` → `标题(中文)`.
 */
export function headerName(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200b\ufeff\u007f"'“”]+/gu, "")
    .replaceAll("〔", "(")
    .replaceAll("〕", ")")
    .replaceAll("【", "[")
    .replaceAll("】", "]");
}

/** Further forms to try, most telling first: without `[标]`, `(译)` and language marks; each half of `PubNo-公开号`. */
export function plainHeaders(header: string): string[] {
  const name = headerName(header);
  const unmarked = name.replace(/^\[[^\]]{1,4}\]/u, "").replace(/\((?:译|原文|original)\)/gu, "");
  const forms = [name, unmarked, unmarked.replaceAll("_", "")];
  const halves = /^([a-z][a-z0-9 ]*)[-/|]([^a-z].*)$/u.exec(unmarked);
  if (halves) forms.push(halves[2] ?? "", halves[1] ?? "");
  return [...new Set(forms)].filter((form) => form !== "");
}
