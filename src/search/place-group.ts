/** How the places of parties are put together for counting. */
interface PlaceGroups {
  /** Place → the place that stands for its group. */
  readonly groupOf: readonly number[];
  /** Place → key of its group. */
  readonly keys: readonly string[];
}

/**
 * Prefectures of China; provinces for the four municipalities and where nothing closer is known; counties that belong to no
 * prefecture (济源, CN-419001) by themselves; countries elsewhere.
 */
function placeKey(code: string): string {
  if (!code.startsWith("CN-")) return code.slice(0, 2);
  if (/^CN-(?:11|12|31|50|71|81|82)/.test(code)) return `${code.slice(0, 5)}0000`;
  if (/^CN-\d{2}90/.test(code)) return code;
  return `${code.slice(0, 7)}00`;
}

const known = new WeakMap<readonly string[], PlaceGroups>();

export function placeGroup(codes: readonly string[]): PlaceGroups {
  const before = known.get(codes);
  if (before) return before;
  const keys = codes.map(placeKey);
  const first = new Map<string, number>();
  keys.forEach((key, item) => {
    if (!first.has(key)) first.set(key, item);
  });
  const groups = { keys, groupOf: keys.map((key, item) => first.get(key) ?? item) };
  known.set(codes, groups);
  return groups;
}
