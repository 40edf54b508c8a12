import "./mark.css";

/** The shapes of sea marks: can, cone, sphere, diamond (two cones) and cross. The shape says it without the colour. */
export type MarkShape = "can" | "cone" | "sphere" | "diamond" | "cross";

const paths: Readonly<Record<MarkShape, string>> = {
  can: "M3 3h10v10H3z",
  cone: "M8 2l6.5 12h-13z",
  sphere: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z",
  diamond: "M8 1l5 7-5 7-5-7z",
  cross: "M3 3l10 10M13 3L3 13",
};

interface Props {
  readonly shape: MarkShape;
  readonly hollow?: boolean;
  readonly size?: number;
}

export function SeaMark({ shape, hollow = false, size = 13 }: Props) {
  return (
    <svg
      className={`sea-mark sea-${shape}${hollow ? " hollow" : ""}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={paths[shape]} />
    </svg>
  );
}
