import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMayMake } from "./use-ledger.ts";

/** Leads to the form of a new record, where the reader may make one; from a page of a zone, of a record of that zone. */
export function NewRecordLink({ register, children }: { readonly register: string; readonly children: ReactNode }) {
  const [part = "", feature = ""] = register.split("/");
  const { zone } = useParams({ strict: false });
  if (!useMayMake(register)) return null;
  return (
    <Link to="/ledger/$part/$register/$id" params={{ part, register: feature, id: "new" }} search={{ zone }}>
      {children}
    </Link>
  );
}
