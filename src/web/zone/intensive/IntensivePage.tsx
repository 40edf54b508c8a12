import { useNavigate, useSearch } from "@tanstack/react-router";
import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { intensiveAnswer, intensiveRights } from "#zone/contract";
import { actionUrl } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { GapNotes } from "../../draw/GapNotes.tsx";
import { PageHead } from "../../draw/PageHead.tsx";
import { Empty, Failure, Loading, Note } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { Differences } from "./Differences.tsx";
import { IndustryTable } from "./IndustryTable.tsx";
import { IntensiveSums } from "./IntensiveSums.tsx";
import "../../ledger/ledger.css";

/** Industries that are intensive in a right, by both methods, and where the methods differ. */
export function IntensivePage() {
  const { t, lang, pick } = useLanguage();
  const search = useSearch({ from: "/zone/intensive" });
  const [lastYear] = useState(() => new Date().getFullYear() - 1);
  const navigate = useNavigate({ from: "/zone/intensive" });
  const input = {
    region: search.region ?? "CN",
    right: search.right ?? "patent",
    to: search.to ?? lastYear,
    count: search.count ?? "statistics",
  };
  const answer = useAction("zone/intensive", input, intensiveAnswer, { keep: true });
  const set = (change: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const isEmpty = answer.data?.industries.length === 0;
  return (
    <div className="page">
      <PageHead title={t("intensive.title")} lede={t("intensive.lede")} />
      <div className="row">
        <label className="row">
          {t("intensive.right")}
          <Select
            className="ledger-state"
            value={input.right}
            onChange={(right) => set({ right })}
            options={Object.entries(intensiveRights).map(([value, title]) => ({
              value: value as typeof input.right,
              label: pick(title),
            }))}
          />
        </label>
        <label className="row">
          {t("intensive.region")}
          <Input
            className="ledger-state"
            defaultValue={input.region}
            onPressEnter={(event) => set({ region: event.currentTarget.value.trim().toUpperCase() })}
          />
        </label>
        <label className="row">
          {t("intensive.to")}
          <InputNumber min={1990} max={2100} value={input.to} onChange={(to) => (to === null ? undefined : set({ to }))} />
        </label>
        {input.right === "patent" ? (
          <label className="row">
            {t("intensive.count")}
            <Select
              className="ledger-state"
              value={input.count}
              onChange={(count) => set({ count })}
              options={[
                { value: "statistics", label: t("intensive.from_statistics") },
                { value: "corpus", label: t("intensive.from_corpus") },
              ]}
            />
          </label>
        ) : null}
        <a href={actionUrl("zone/intensive", input, lang, "xlsx")} download>
          {t("draw.xlsx")}
        </a>
      </div>
      {answer.isError ? <Failure error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {answer.isPending ? <Loading /> : null}
      {isEmpty ? (
        <div className="sheet">
          <Empty title={t("intensive.none")}>
            <p>{answer.data?.caveats.at(-1)}</p>
          </Empty>
        </div>
      ) : null}
      {answer.data && !isEmpty ? (
        <>
          <IntensiveSums answer={answer.data} />
          <Differences answer={answer.data} />
          <IndustryTable answer={answer.data} />
          <GapNotes lines={answer.data.gaps.map((text) => ({ warning: true, text }))} />
          {answer.data.caveats.map((caveat) => (
            <Note key={caveat}>{caveat}</Note>
          ))}
        </>
      ) : null}
    </div>
  );
}
