/** A stream of numbers that a seed decides, so that whatever breaks can be made again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** What happens to files on their way: every kind of harm that needs no knowledge of the format. */
export const mutations: Readonly<Record<string, Mutation>> = {
  flip_bytes(bytes, random) {
    const out = Buffer.from(bytes);
    const count = 1 + below(random, 1 + Math.floor(out.length / 500));
    for (let index = 0; index < count; index++) out[below(random, out.length)] = below(random, 256);
    return out;
  },
  truncate: (bytes, random) => Buffer.from(bytes.subarray(0, below(random, bytes.length))),
  lose_beginning: (bytes, random) => Buffer.from(bytes.subarray(below(random, bytes.length))),
  lose_middle(bytes, random) {
    const from = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(Math.min(bytes.length, from + 1 + below(random, 2000)))]);
  },
  repeat_piece(bytes, random) {
    const from = below(random, bytes.length);
    const piece = bytes.subarray(from, from + 1 + below(random, 2000));
    const at = below(random, bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      ...Array.from({ length: 1 + below(random, 20) }, () => piece),
      bytes.subarray(at),
    ]);
  },
  as_utf16: (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString("utf8"), "utf16le")]),
  as_utf16_unmarked: (bytes) => Buffer.from(bytes.toString("utf8"), "utf16le"),
  as_latin1: (bytes) => Buffer.from(bytes.toString("utf8"), "latin1"),
  twice_utf8: (bytes) => Buffer.from(bytes.toString("latin1"), "utf8"),
  zeros(bytes, random) {
    const out = Buffer.from(bytes);
    const from = below(random, out.length);
    return out.fill(0, from, Math.min(out.length, from + 1 + below(random, 500)));
  },
  line_ends: (bytes) => Buffer.from(bytes.toString("latin1").replaceAll(/\r?\n/g, "\r"), "latin1"),
  swap_columns(bytes, random) {
    const lines = bytes.toString("latin1").split("\n");
    const [first, second] = [below(random, 6), below(random, 6)];
    const swapped = lines.map((line) => {
      const cells = line.split(",");
      if (Math.max(first, second) >= cells.length) return line;
      [cells[first], cells[second]] = [cells[second] ?? "", cells[first] ?? ""];
      return cells.join(",");
    });
    return Buffer.from(swapped.join("\n"), "latin1");
  },
  swap_lines(bytes, random) {
    const lines = bytes.toString("latin1").split("\n");
    const [first, second] = [below(random, lines.length), below(random, lines.length)];
    [lines[first], lines[second]] = [lines[second] ?? "", lines[first] ?? ""];
    return Buffer.from(lines.join("\n"), "latin1");
  },
  quotes(bytes, random) {
    const at = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from('"'), bytes.subarray(at)]);
  },
  brackets(bytes, random) {
    const at = below(random, bytes.length);
    const sign =
      ["<", ">", "</", "<!--", "<![CDATA[", "]]>", "&", "&amp", "&#x110000;", "{", "}", "[", "]"][below(random, 13)] ?? "<";
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(sign.repeat(1 + below(random, 50))), bytes.subarray(at)]);
  },
};

/** Harm within one stretch of a file: characters become other characters that mean nothing to any format. */
export function scribble(bytes: Buffer, from: number, to: number, random: Random): Buffer {
  const out = Buffer.from(bytes);
  const harmless = Buffer.from("abcxyz0189 ._");
  const count = 1 + below(random, Math.max(1, Math.floor((to - from) / 4)));
  for (let index = 0; index < count; index++) {
    const at = from + below(random, to - from);
    // Only letters and digits change, so that no quote, tag or separator of the neighbours is touched.
    if (/[A-Za-z0-9]/.test(String.fromCharCode(out[at] ?? 0))) out[at] = harmless[below(random, harmless.length)] ?? 0x61;
  }
  return out;
}
