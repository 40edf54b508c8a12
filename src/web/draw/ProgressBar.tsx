import "./progress-bar.css";

interface Props {
  readonly label: string;
  /** 0 to 1; absent while nobody knows. */
  readonly share?: number | undefined;
}

/** How far something is; a swell goes through it while nobody knows. */
export function ProgressBar({ label, share }: Props) {
  const percent = share === undefined ? undefined : Math.round(100 * Math.min(1, share));
  return (
    <div
      className={percent === undefined ? "progress unknown" : "progress"}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span style={percent === undefined ? undefined : { width: `${percent}%` }} />
    </div>
  );
}
