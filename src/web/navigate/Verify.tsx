import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { verifyAnswer } from "#navigate/contract";
import { getAction } from "../api/client.ts";
import { SeaMark } from "../draw/Mark.tsx";
import { Failure } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Computes every figure again from its evidence and says whether it still comes out. */
export function Verify({ study }: { readonly study: string }) {
  const { t, n, lang } = useLanguage();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["navigate/verify", study, lang],
    queryFn: ({ signal }) => getAction("navigate/verify", { study }, verifyAnswer, lang, signal),
    enabled: false,
  });
  const failed = data?.failed.length ?? 0;
  return (
    <div className="row" aria-live="polite">
      <Button onClick={() => void refetch()} loading={isFetching}>
        {t("navigate.verify")}
      </Button>
      {error ? <Failure error={error} /> : null}
      {data && !error ? (
        <span>
          <SeaMark shape={failed === 0 ? "cone" : "can"} />{" "}
          {failed === 0
            ? t("navigate.verified", { passed: n.count(data.passed) })
            : t("navigate.not_verified", { passed: n.count(data.passed), failed: n.count(failed) })}
        </span>
      ) : null}
      {failed > 0 ? (
        <ul className="small">
          {data?.failed.map(({ figure, reason }) => (
            <li key={figure}>
              <span className="mono">{figure}</span> {reason}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
