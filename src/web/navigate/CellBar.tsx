export interface Scale {
  readonly least: number;
  readonly most: number;
}

interface Props {
  readonly value: number;
  readonly scale: Scale;
  /** The whole chain beside its nodes: drawn pale, and cut at the end of the scale. */
  readonly faint: boolean;
}

/** A number as a bar from nought, to the left where it is negative. */
export function CellBar({ value, scale, faint }: Props) {
  const span = scale.most - scale.least || 1;
  const at = (one: number) => (100 * (Math.min(scale.most, Math.max(scale.least, one)) - scale.least)) / span;
  const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
  return (
    <span className="track" aria-hidden="true">
      <span
        className={`fill${faint ? " faint-fill" : ""}${value < 0 ? " below-nought" : ""}`}
        style={{ left: `${from}%`, width: `${to - from}%` }}
      />
      {scale.least < 0 ? <span className="nought" style={{ left: `${at(0)}%` }} /> : null}
    </span>
  );
}
