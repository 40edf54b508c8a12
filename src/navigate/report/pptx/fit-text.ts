/** What a slide holds: texts measured before they are set, so that no program has to shrink them. */

/** Height of a line in sizes of its letters: faces for ideographs stand farther apart. */
const lineHeights = { letters: 1.17, ideographs: 1.38 };
const ideograph = /[\u2e80-\uffef]/u;
/** Programs break lines before a word that no longer fits, and set a little space between ideographs and letters. */
const slack = 1.04;

/** Widths in sizes of the letters: ideographs and their marks are square, the others as in Arial, which is what decks are set in. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffef\u2018-\u201d@]/u, 1],
  [/[mwMW%]/u, 0.86],
  [/[A-HK-Z]/u, 0.7],
  [/[+−<>=]/u, 0.59],
  [/[cksvxyzJ]/u, 0.5],
  [/[tfrI.,:;()[\]/ -]/u, 0.31],
  [/[ijl|']/u, 0.23],
];
const otherWidth = 0.56;

/** How wide a text stands in letters of this size. */
export function widthOf(text: string, size: number): number {
  return (
    Array.from(text).reduce((sum, letter) => sum + (widths.find(([kind]) => kind.test(letter))?.[1] ?? otherWidth), 0) * size
  );
}

export function lineHeight(text: string): number {
  return ideograph.test(text) ? lineHeights.ideographs : lineHeights.letters;
}

/** Lines of a text of this size; lengths in points. */
export function linesOf(text: string, size: number, width: number): number {
  return Math.max(1, Math.ceil((widthOf(text, size) * slack) / width));
}

export interface TextSpace {
  readonly width: number;
  readonly height: number;
  /** Free space after each text. */
  readonly after: number;
}

export function heightOf(texts: readonly string[], size: number, { width, after }: Omit<TextSpace, "height">): number {
  return texts.reduce((sum, text) => sum + linesOf(text, size, width) * size * lineHeight(text) + after, 0);
}

/** The first of these sizes, largest first, at which all texts have room; at the smallest of them as many as fit, in order. */
export function fitTexts(
  texts: readonly string[],
  sizes: readonly number[],
  space: TextSpace,
): { readonly size: number; readonly count: number } {
  const size = sizes.find((each) => heightOf(texts, each, space) <= space.height) ?? sizes.at(-1) ?? 0;
  const count = texts.findIndex((_, index) => heightOf(texts.slice(0, index + 1), size, space) > space.height);
  return { size, count: count < 0 ? texts.length : count };
}

/** Texts on as many pages as they need; one that is longer than a page has a page of its own. */
export function pagesOf<Item>(items: readonly Item[], height: (item: Item) => number, room: (page: number) => number): Item[][] {
  const pages: Item[][] = [[]];
  let used = 0;
  for (const item of items) {
    const last = pages.at(-1) ?? [];
    const own = height(item);
    if (last.length > 0 && used + own > room(pages.length - 1)) {
      pages.push([item]);
      used = own;
    } else {
      last.push(item);
      used += own;
    }
  }
  return pages;
}
