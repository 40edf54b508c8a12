/** The province that a region lies in, `CN-220100` → `CN-220000`; the region itself where it is no division of China. */
export function provinceOf(region: string): string {
  return region.replace(/^(CN-\d{2})\d{4}$/, "$10000");
}
