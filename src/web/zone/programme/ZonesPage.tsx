import { useNavigate, useSearch } from "@tanstack/react-router";
import { Input, Select } from "antd";
import type { z } from "zod";
import { directoryAnswer, levels, stageTitles, zoneTypes } from "#zone/contract";
import { actionUrl } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { OfferExample } from "../../draw/OfferExample.tsx";
import { PageHead } from "../../draw/PageHead.tsx";
import { Empty, Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { RegisterLink } from "../../ledger/RegisterLink.tsx";
import { useRegisters } from "../../ledger/use-ledger.ts";
import { ZoneListTable } from "./ZoneListTable.tsx";
import { ZoneTable } from "./ZoneTable.tsx";
import "../../ledger/ledger.css";
import "../zone.css";
import "./programme.css";

type Zone = z.output<typeof directoryAnswer>["zones"][number];
type Filter = "type" | "level" | "stage" | "province" | "list";

/** All zones of the country, by type, level, stage, province and list. */
export function ZonesPage() {
  const { t, n, lang } = useLanguage();
  const { at, ...filters } = useSearch({ from: "/zone" });
  const navigate = useNavigate({ from: "/zone" });
  const directory = useAction("zone/directory", { at }, directoryAnswer, { keep: true });
  const register = useRegisters().data?.registers.find(({ name }) => name === "zone/zones");
  const set = (change: Partial<Record<Filter | "at", string | undefined>>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const zones = directory.data?.zones.filter((zone) => fits(zone, filters)) ?? [];
  return (
    <div className="page">
      <PageHead title={t("programme.zones")} lede={t("programme.zones_lede")}>
        {register ? <RegisterLink register={register} /> : null}
      </PageHead>
      {directory.isPending ? <Loading /> : null}
      {directory.isError ? <Failure error={directory.error} onRetry={() => void directory.refetch()} /> : null}
      {directory.data ? (
        <>
          <div className="row">
            <Filters answer={directory.data} filters={filters} onSet={set} />
            <Input
              type="date"
              className="zones-day"
              aria-label={t("programme.at")}
              value={directory.data.at}
              onChange={({ target }) => set({ at: target.value === "" ? undefined : target.value })}
            />
            <a href={actionUrl("zone/directory", { at }, lang, "xlsx")} download>
              {t("draw.xlsx")}
            </a>
            <a href={actionUrl("zone/directory", { at }, lang, "csv")} download>
              {t("draw.csv")}
            </a>
          </div>
          <section className="sheet" aria-labelledby="zones-all">
            <div className="sheet-head">
              <h2 id="zones-all">{t("programme.zones")}</h2>
              <span className="small faint" aria-live="polite">
                {t("programme.shown", {
                  at: directory.data.at,
                  count: n.count(zones.length),
                  total: n.count(directory.data.zones.length),
                })}
              </span>
            </div>
            {zones.length === 0 ? (
              <Empty title={t("programme.none")}>
                <p>{t("programme.none_told")}</p>
              </Empty>
            ) : (
              <ZoneTable zones={zones} lists={directory.data.lists} />
            )}
          </section>
          {directory.data.zones.length === 0 ? (
            <OfferExample action="zone/example" told="zone.example_told" make="zone.example_make" />
          ) : null}
          <ZoneListTable answer={directory.data} />
        </>
      ) : null}
    </div>
  );
}

function fits(
  zone: Zone,
  { type, level, stage, province, list }: Readonly<Partial<Record<Filter, string | undefined>>>,
): boolean {
  return (
    (!type || zone.type === type) &&
    (!level || zone.level === level) &&
    (!stage || (zone.stage ?? "none") === stage) &&
    (!province || zone.province === province) &&
    (!list || zone.lists.includes(list))
  );
}

interface FiltersProps {
  readonly answer: z.output<typeof directoryAnswer>;
  readonly filters: Readonly<Partial<Record<Filter, string | undefined>>>;
  readonly onSet: (change: Partial<Record<Filter, string | undefined>>) => void;
}

/** Each choice with how many zones it would show alone. */
function Filters({ answer, filters, onSet }: FiltersProps) {
  const { t, n, pick } = useLanguage();
  const { zones, lists } = answer;
  const counted = (name: string, count: number) => `${name} (${n.count(count)})`;
  const provinces = Map.groupBy(zones, ({ province }) => province);
  const options: Readonly<Record<Filter, readonly { value: string; label: string }[]>> = {
    type: Object.entries(zoneTypes).map(([value, title]) => ({
      value,
      label: counted(pick(title), zones.filter((zone) => zone.type === value).length),
    })),
    level: Object.entries(levels).map(([value, title]) => ({
      value,
      label: counted(pick(title), zones.filter((zone) => zone.level === value).length),
    })),
    stage: [
      ...Object.entries(stageTitles).map(([value, title]) => ({
        value,
        label: counted(pick(title), zones.filter((zone) => zone.stage === value).length),
      })),
      { value: "none", label: counted(t("programme.no_stage"), zones.filter((zone) => zone.stage === null).length) },
    ],
    province: [...provinces]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([value, those]) => ({ value, label: counted(those[0]?.provinceName ?? value, those.length) })),
    list: lists.map(({ id, name, members }) => ({ value: id, label: counted(name, members) })),
  };
  return (Object.keys(options) as Filter[]).map((filter) => (
    <Select
      key={filter}
      className="zones-filter"
      aria-label={t(`programme.${filter}`)}
      popupMatchSelectWidth={false}
      value={filters[filter] ?? ""}
      onChange={(value) => onSet({ [filter]: value === "" ? undefined : value })}
      options={[{ value: "", label: `${t(`programme.${filter}`)}: ${t("programme.all")}` }, ...options[filter]]}
    />
  ));
}
