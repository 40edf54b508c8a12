/** What merging asks of `normalise`. */
export function organisationKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
export function organisationTypeOf(_name: string): string {
  return "unknown";
}
export function symbolSortKey(_scheme: string, symbol: string): string {
  const match = /^([A-HY]\d\d[A-Z])(\d+)\/(\d+)$/.exec(symbol);
  return match ? `${match[1]}${(match[2] ?? "").padStart(4, "0")}${(match[3] ?? "").padEnd(6, "0")}` : symbol;
}
