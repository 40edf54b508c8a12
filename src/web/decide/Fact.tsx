import type { ReactNode } from "react";

/** A fact in the head of what is decided about. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="small faint">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
