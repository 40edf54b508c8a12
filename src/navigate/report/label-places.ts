/** A name to be written beside its point; pixels, y downwards. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** What the name takes where it is not one line of these letters. */
  readonly size?: readonly [width: number, height: number];
}

/** Where the name begins, against its point: the left edge and the top of its line; undefined where it would cover another. */
export type LabelPlace = readonly [dx: number, dy: number] | undefined;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 4;

/** How wide a text stands: an ideograph is as wide as high, a letter a little more than half. */
export function textWidth(text: string, fontSize: number): number {
  return Array.from(text).reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? fontSize : 0.58 * fontSize), 0);
}

/**
 * Names beside their points such that none covers another name or a point.
 *
 * in     points in the order of their rank, the field in which names must stay, size of letters, radius of points; `askew`: false where
 *        what draws them has only the four places beside a point
 * out    for each the first free place of right, left, above, below and, a little farther, askew; none where all are taken
 */
export function placeLabels(
  points: readonly Labelled[],
  field: { readonly width: number; readonly height: number },
  fontSize: number,
  radius: number,
  askew = true,
): LabelPlace[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  const free = (box: Box, own: number) =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.right <= field.width &&
    box.bottom <= field.height &&
    taken.every(
      (other, index) =>
        index === own || box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom,
    );
  return points.map(({ x, y, text, size }, own) => {
    const [width, height] = size ?? [textWidth(text, fontSize), fontSize + 2];
    const away = radius + gap;
    const places: [number, number][] = [
      [away, -height / 2],
      [-away - width, -height / 2],
      [-width / 2, -away - height],
      [-width / 2, away],
      ...(askew ? [away, 2 * away] : []).flatMap((far): [number, number][] => [
        [far / 2, -far - height],
        [far / 2, far],
        [-far / 2 - width, -far - height],
        [-far / 2 - width, far],
      ]),
    ];
    for (const [dx, dy] of places) {
      const box = { left: x + dx, top: y + dy, right: x + dx + width, bottom: y + dy + height };
      if (!free(box, own)) continue;
      taken.push(box);
      return [dx, dy] as const;
    }
    return undefined;
  });
}

/** Round ends of an axis that hold all values with room to spare, and the step between its marks. */
export function roundAxis(values: readonly number[]): { readonly min: number; readonly max: number; readonly interval: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) || 1;
  const rough = (span * 1.1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const interval = power * ([1, 2, 2.5, 5, 10].find((step) => step * power >= rough) ?? 10);
  return {
    min: interval * Math.floor((low - span * 0.04) / interval),
    max: interval * Math.ceil((high + span * 0.04) / interval),
    interval,
  };
}
