import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { z } from "zod";
import { resultAnswer } from "#navigate/contract";
import { postAction } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { NotFound } from "../../draw/NotFound.tsx";
import { PageHead } from "../../draw/PageHead.tsx";
import { Failure, Loading, Note } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { useRecords } from "../../ledger/use-ledger.ts";
import "./decision.css";

const proposed = z.object({ decision: z.string(), run: z.string(), items: z.array(z.string()) });

/** A recommendation is put to the decision team of a zone. */
export function ProposePage() {
  const { t, pick, lang } = useLanguage();
  const { study = "", recommendation = "" } = useSearch({ from: "/decisions/propose" });
  const navigate = useNavigate();
  const result = useAction("navigate/result", { study }, resultAnswer, { enabled: study !== "" });
  const zones = useRecords("zone/zones", { sort: "name", limit: 1000 });
  const [zone, setZone] = useState<string>();
  const teams = useRecords("zone/committees", { ...(zone === undefined ? {} : { zone }), limit: 1000 }, zone !== undefined);
  const [team, setTeam] = useState<string>();
  const [title, setTitle] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  if (result.isError) return <Failure error={result.error} onRetry={() => void result.refetch()} />;
  if (study !== "" && result.isPending) return <Loading />;
  const found = result.data?.recommendations.find(({ id }) => id === recommendation);
  if (!found) return <NotFound />;
  const able = (teams.data?.records ?? []).filter(({ values }) => values["kind"] === "decision_team");
  const named = title ?? pick(found.title);
  const send = async () => {
    setFailure(undefined);
    try {
      const input = { zone, team, title: named, study, recommendations: [recommendation] };
      await postAction("zone/decision-propose", input, proposed, lang);
      if (zone !== undefined) await navigate({ to: "/zone/$zone/decisions", params: { zone } });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="page">
      <PageHead title={t("decisions.propose_title")} lede={pick(found.title)} />
      <div className="sheet decision-propose">
        <Note>{t("decisions.propose_told")}</Note>
        {failure === undefined ? null : <Failure error={failure} />}
        <label>
          {t("decisions.zone")}
          <Select
            aria-label={t("decisions.zone")}
            value={zone}
            options={(zones.data?.records ?? []).map(({ id, values }) => ({ value: id, label: String(values["name"]) }))}
            onChange={(chosen: string) => {
              setZone(chosen);
              setTeam(undefined);
            }}
          />
        </label>
        <label>
          {t("decisions.team")}
          <Select
            aria-label={t("decisions.team")}
            value={team}
            disabled={zone === undefined}
            options={able.map(({ id, values }) => ({ value: id, label: String(values["name"]) }))}
            onChange={setTeam}
          />
        </label>
        {zone !== undefined && teams.data && able.length === 0 ? <p className="faint">{t("decisions.no_team")}</p> : null}
        <label>
          {t("decisions.subject")}
          <Input value={named} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <Button
          type="primary"
          disabled={zone === undefined || team === undefined || named.trim() === ""}
          onClick={() => void send()}
        >
          {t("decisions.send")}
        </Button>
      </div>
    </div>
  );
}
