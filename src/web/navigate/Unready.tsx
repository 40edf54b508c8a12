import type { Recommendation } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";

/** How many recommendations nobody should adopt yet, said before the first of them is read. */
export function Unready({ recommendations }: { readonly recommendations: readonly Recommendation[] }) {
  const { t, n } = useLanguage();
  const unready = recommendations.filter(({ readiness }) => readiness !== "ready");
  if (unready.length === 0) return null;
  return (
    <p className="small">
      {t("navigate.advice_unready", { count: n.count(unready.length), all: n.count(recommendations.length) })}
    </p>
  );
}
