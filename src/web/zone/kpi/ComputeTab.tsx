import { Link } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { z } from "zod";
import { kpiComputeAnswer } from "#zone/contract";
import { postAction } from "../../api/client.ts";
import { GapNotes } from "../../draw/GapNotes.tsx";
import { Failure, Note } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { useMayMake } from "../../ledger/use-ledger.ts";
import { RecordLink } from "../programme/RecordLink.tsx";
import { KpiSelect } from "./KpiSelect.tsx";

/** Notes that tell a gap of the data. */
const gapCodes: ReadonlySet<string> = new Set([
  "search.notice.field_gap",
  "zone.kpi_compute.status_unknown",
  "zone.kpi_compute.day_unknown",
  "zone.kpi_compute.events_unknown",
]);

type Computed = z.output<typeof kpiComputeAnswer>;

/** Computes an indicator, shows what the number rests on, and keeps it where wanted. */
export function ComputeTab({ zone }: { readonly zone: string }) {
  const { t, lang } = useLanguage();
  const client = useQueryClient();
  const mayKeep = useMayMake("zone/kpi-values");
  const [asked, ask] = useState({
    kpi: "valid_inventions",
    of: "region" as "region" | "organisations",
    region: "",
    from: "",
    to: "",
  });
  const [computed, show] = useState<Computed>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const compute = async (save: boolean) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
      show(await postAction("zone/kpi-compute", { zone, ...given, save }, kpiComputeAnswer, lang));
      if (save) await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("zone/") });
    } catch (error) {
      show(undefined);
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="sheet" aria-labelledby="kpi-compute">
      <h2 id="kpi-compute">{t("kpi.tab_compute")}</h2>
      <p className="small faint">{t("kpi.compute_told")}</p>
      <div className="row kpi-form">
        <KpiSelect
          label={t("zone.indicator")}
          value={asked.kpi}
          computed
          onValue={(kpi) => ask({ ...asked, kpi: kpi ?? asked.kpi })}
        />
        <Select
          aria-label={t("kpi.whose")}
          value={asked.of}
          onChange={(of) => ask({ ...asked, of })}
          options={(["region", "organisations"] as const).map((value) => ({ value, label: t(`kpi.of_${value}`) }))}
        />
        {(["region", "from", "to"] as const).map((field) => (
          <label key={field}>
            {`${t(`kpi.field_${field}`)} `}
            <Input
              type={field === "region" ? "text" : "date"}
              value={asked[field]}
              onChange={({ target }) => ask({ ...asked, [field]: target.value })}
            />
          </label>
        ))}
        <Button type="primary" loading={busy} onClick={() => void compute(false)}>
          {t("kpi.compute")}
        </Button>
        {mayKeep ? (
          <Button disabled={busy || !computed || computed.value === null} onClick={() => void compute(true)}>
            {t("kpi.keep")}
          </Button>
        ) : null}
      </div>
      {failure === undefined ? null : <Failure error={failure} />}
      {computed ? <Found computed={computed} /> : null}
    </section>
  );
}

function Found({ computed }: { readonly computed: Computed }) {
  const { t, pick } = useLanguage();
  const { evidence, kept, saved, notes } = computed;
  const rows: readonly (readonly [string, string | null])[] = [
    [t("kpi.formula"), pick(evidence.formula)],
    [t("kpi.parts"), evidence.numerator === null ? null : `${evidence.numerator} ÷ ${evidence.denominator ?? "–"}`],
    [t("kpi.day"), `${evidence.from === null ? "" : `${evidence.from} – `}${evidence.asOf}`],
    [t("kpi.snapshot"), evidence.snapshot],
    [t("kpi.counting_unit"), evidence.countingUnit === null ? null : t("kpi.unit_application")],
    [t("kpi.coverage"), evidence.coverage === null ? null : `${(100 * evidence.coverage).toFixed(1)} %`],
    [t("kpi.unknown"), evidence.unknown.length === 0 ? null : evidence.unknown.join(", ")],
  ];
  return (
    <div className="kpi-found">
      <p>
        <strong className="num kpi-now">{`${computed.isLowerBound ? "≥ " : ""}${computed.value ?? "–"}`}</strong>
        {` ${pick(computed.unit)} · ${pick(computed.title)}`}
      </p>
      <dl className="kpi-facts small">
        {rows
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name} className="kpi-fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {evidence.query === null ? null : (
          <div className="kpi-fact">
            <dt>{t("kpi.query")}</dt>
            <dd>
              <Link to="/search" search={{ q: evidence.query, unit: "application" }}>
                {evidence.query}
              </Link>
            </dd>
          </div>
        )}
      </dl>
      {notes
        .filter(({ code }) => !gapCodes.has(code))
        .map(({ code, message }) => (
          <Note key={code}>{message}</Note>
        ))}
      <GapNotes lines={notes.filter(({ code }) => gapCodes.has(code)).map(({ message }) => ({ warning: true, text: message }))} />
      {kept === null ? null : (
        <p>
          <RecordLink of="zone/kpi-values" id={kept.id}>
            {t(kept.same ? "kpi.kept_same" : "kpi.kept_differs", { value: kept.value ?? "–" })}
          </RecordLink>
        </p>
      )}
      {saved === null ? null : (
        <p>
          <RecordLink of="zone/kpi-values" id={saved}>
            {t("kpi.saved")}
          </RecordLink>
        </p>
      )}
    </div>
  );
}
