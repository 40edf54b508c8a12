import { useState } from "react";
import { publicationAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** The claims, fetched when they are asked for: most patents are judged without. */
export function JudgeClaims({ number }: { readonly number: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { data, error, isFetching } = useAction("corpus/publication", { number }, publicationAnswer, { enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("judge.claims")}</summary>
      {isFetching ? <Loading lines={2} /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? <p className="judge-claims">{data.claims ?? t("judge.no_claims")}</p> : null}
    </details>
  );
}
