import type { ReactNode } from "react";
import "./table.css";

interface Props {
  readonly label: string;
  readonly children: ReactNode;
  readonly tall?: boolean;
}

/** A table that may be wider than the page: it scrolls in its own place, also by keyboard. */
export function TableWrap({ label, children, tall = false }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={tall ? "table-wrap tall" : "table-wrap"} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
