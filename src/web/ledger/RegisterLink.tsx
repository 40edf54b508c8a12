import { PlusOutlined } from "@ant-design/icons";
import { useLanguage } from "../i18n/language.tsx";
import { NewRecordLink } from "./NewRecordLink.tsx";
import type { RegisterShape } from "./use-ledger.ts";

/** Leads to the form of a new record of this register. */
export function RegisterLink({ register }: { readonly register: RegisterShape }) {
  const { t, pick } = useLanguage();
  return (
    <NewRecordLink register={register.name}>
      <PlusOutlined aria-hidden="true" /> {t("ledger.new", { one: pick(register.one) })}
    </NewRecordLink>
  );
}
