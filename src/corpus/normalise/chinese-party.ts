/** A law firm as the Chinese office prints it, its number behind the name: `某某专利代理事务所(普通合伙) 11001`, `上海某所 (31200)`. */
export function chineseAgency(raw: string): { readonly name: string; readonly identifier?: string } {
  const text = raw.normalize("NFKC").trim();
  const [, name, code] = /^(.+?)[\s;,]*\(?(\d{5})\)?$/u.exec(text) ?? [];
  return name && code ? { name: name.trim(), identifier: `cnipa-agency:${code}` } : { name: raw.trim() };
}

/** An address with the postcode before it: `450000 河南省郑州市…`, `100871北京市…`. */
export function chineseAddress(raw: string): { readonly address?: string; readonly postcode?: string } {
  const text = raw.trim();
  const [, postcode, rest] = /^(\d{6})[\s;,，]*(?=\D|$)(.*)$/u.exec(text.normalize("NFKC")) ?? [];
  if (postcode === undefined) return text === "" ? {} : { address: text };
  return { ...(rest && { address: text.slice(text.length - rest.length) }), ...(postcode !== "000000" && { postcode }) };
}
