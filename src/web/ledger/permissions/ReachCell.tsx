import { useLanguage } from "../../i18n/language.tsx";
import type { FeatureRow } from "./feature-row.ts";

interface Props {
  readonly row: FeatureRow["acts"][number] | undefined;
  readonly role: string;
  /** An action is used or not: there is no “all” of it. */
  readonly isAction?: boolean;
}

/** How far a role may, in words; what it may not is told to who hears the page too. */
export function ReachCell({ row, role, isAction = false }: Props) {
  const { t } = useLanguage();
  if (row?.open) return <>{t("permissions.open")}</>;
  const reach = row?.reaches[role];
  if (reach === "any" && isAction) return <>{t("permissions.yes")}</>;
  if (reach) return <>{t(`permissions.${reach}`)}</>;
  return (
    <span className="faint" role="img" aria-label={t("permissions.no_told")}>
      {t("permissions.no")}
    </span>
  );
}
