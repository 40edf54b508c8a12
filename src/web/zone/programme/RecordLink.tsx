import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Leads to a record of a register (`zone/measures`). */
export function RecordLink({ of, id, children }: { readonly of: string; readonly id: string; readonly children: ReactNode }) {
  const [part = "", register = ""] = of.split("/");
  return (
    <Link to="/ledger/$part/$register/$id" params={{ part, register, id }}>
      {children}
    </Link>
  );
}
