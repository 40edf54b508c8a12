import type { CSSProperties } from "react";

/** The tint of a depth: shallow is pale, deep is dark; the text turns where it would be lost. */
export function depthStyle(share: number): CSSProperties {
  const depth = Math.max(0, Math.min(1, share));
  const mix = Math.round(8 + depth * 72);
  const background = `color-mix(in srgb, var(--deep) ${mix}%, var(--sheet))`;
  return { background, "--heat": background, color: mix > 48 ? "var(--on-deep)" : "var(--ink)" } as CSSProperties;
}

/** Around a neutral 1: above is water, below is land. Logarithmic, so that twice and half are as strong. */
export function balanceStyle(ratio: number): CSSProperties {
  const strength = Math.min(1, Math.abs(Math.log2(Math.max(ratio, 0.05))) / 2);
  const mix = Math.round(strength * (ratio >= 1 ? 60 : 85));
  const background = `color-mix(in srgb, ${ratio >= 1 ? "var(--deep)" : "var(--land-line)"} ${mix}%, var(--sheet))`;
  return { background, "--heat": background, color: ratio >= 1 && mix > 48 ? "var(--on-deep)" : "var(--ink)" } as CSSProperties;
}
