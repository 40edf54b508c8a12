/** A4 with the margins of an official document, in twentieths of a point. */
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_870, bottom: 1_700, left: 1_587, right: 1_474, header: 850, footer: 900 },
} as const;

export const textWidth = page.size.width - page.margin.left - page.margin.right;
