import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { resultAnswer, type Pick } from "#navigate/contract";
import { ApiError } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { Empty, Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { adviceLeg } from "./advice-leg.ts";
import { parsePick, printPick } from "./figure-cell.ts";
import { ListDrawer } from "./ListDrawer.tsx";
import { PartSection } from "./PartSection.tsx";
import { Recommendations } from "./Recommendations.tsx";
import { ResultContext } from "./result-context.ts";
import { ResultHead } from "./ResultHead.tsx";
import { ResultParts } from "./ResultParts.tsx";
import { SectionNav } from "./SectionNav.tsx";
import "./navigate.css";

export function NavigatePage() {
  const { t } = useLanguage();
  const { study } = useParams({ from: "/navigate/$study" });
  const { part = "overview", figure, pick, page = 1 } = useSearch({ from: "/navigate/$study" });
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useAction("navigate/result", { study }, resultAnswer);
  const go = (change: { figure?: string | undefined; pick?: string | undefined; page?: number | undefined }) =>
    void navigate({ to: "/navigate/$study", params: { study }, search: (now) => ({ ...now, ...change }), resetScroll: false });
  if (isPending) {
    return (
      <div className="page">
        <Loading lines={12} />
      </div>
    );
  }
  if (error) {
    const notRun = error instanceof ApiError && error.code === "navigate.no_run";
    return (
      <div className="page">
        {notRun ? (
          <Empty title={t("navigate.not_run")}>
            <Link to="/study/$study" params={{ study }}>
              {t("navigate.go_run")}
            </Link>
          </Empty>
        ) : (
          <Failure error={error} onRetry={() => void refetch()} />
        )}
      </div>
    );
  }
  const shown = data.figures.find(({ id }) => id === figure);
  const figures = data.figures.filter((one) => one.part === part);
  const advice = data.recommendations.some(({ id }) => adviceLeg(id) === part);
  const open = (id: string, picked: Pick) => go({ figure: id, pick: printPick(picked), page: undefined });
  return (
    <ResultContext value={{ result: data, open }}>
      <div className="page">
        <ResultHead result={data} />
        <ResultParts result={data} part={part} />
        <div className="result-grid">
          <SectionNav figures={figures} advice={advice} />
          <PartSection part={part} figures={figures}>
            {advice ? <Recommendations recommendations={data.recommendations} /> : null}
          </PartSection>
        </div>
      </div>
      <ListDrawer
        study={study}
        figure={shown}
        pick={pick === undefined ? undefined : parsePick(pick)}
        page={page}
        onPage={(next) => go({ page: next })}
        onClose={() => go({ figure: undefined, pick: undefined, page: undefined })}
      />
    </ResultContext>
  );
}
