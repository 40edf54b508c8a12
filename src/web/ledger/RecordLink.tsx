import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface Props {
  /** `zone/milestones` */
  readonly register: string;
  readonly id: string;
  readonly children: ReactNode;
}

/** Leads to the page of a record. */
export function RecordLink({ register, id, children }: Props) {
  const [part = "", feature = ""] = register.split("/");
  return (
    <Link to="/ledger/$part/$register/$id" params={{ part, register: feature, id }}>
      {children}
    </Link>
  );
}
