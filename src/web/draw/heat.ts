import type { CSSProperties } from "react";

/** Up to here the ink stays readable on a tint, in the light theme and in the dark one. */
const tintMax = 44;

function tinted(colour: string, percent: number): CSSProperties {
  const background = `color-mix(in srgb, ${colour} ${Math.round(percent)}%, var(--sheet))`;
  return { background, "--heat": background } as CSSProperties;
}

/** The tint of a depth: shallow is pale, deep is dark. */
export function depthStyle(share: number): CSSProperties {
  return tinted("var(--deep)", 5 + Math.max(0, Math.min(1, share)) * (tintMax - 5));
}

/** Around a neutral 1: above is water, below is land. Logarithmic, so that twice and half are as strong. */
export function balanceStyle(ratio: number): CSSProperties {
  const strength = Math.min(1, Math.abs(Math.log2(Math.max(ratio, 0.05))) / 2);
  return ratio >= 1 ? tinted("var(--deep)", strength * tintMax) : tinted("var(--land-line)", strength * 85);
}
