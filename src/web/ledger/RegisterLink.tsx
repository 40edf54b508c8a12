import { PlusOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../i18n/language.tsx";
import type { RegisterShape } from "./use-ledger.ts";

/** Leads to the form of a new record. */
export function RegisterLink({ register }: { readonly register: RegisterShape }) {
  const { t, pick } = useLanguage();
  const [part = "", feature = ""] = register.name.split("/");
  return (
    <Link to="/ledger/$part/$register/$id" params={{ part, register: feature, id: "new" }}>
      <PlusOutlined aria-hidden="true" /> {t("ledger.new", { one: pick(register.one) })}
    </Link>
  );
}
