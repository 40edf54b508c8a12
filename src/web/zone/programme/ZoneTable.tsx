import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import type { z } from "zod";
import { levels, stageTitles, zoneTypes, type directoryAnswer } from "#zone/contract";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";

type Directory = z.output<typeof directoryAnswer>;

/** Zones with their stage on the day, the day from which it holds, and what does not fit. */
export function ZoneTable({ zones, lists }: { readonly zones: Directory["zones"]; readonly lists: Directory["lists"] }) {
  const { t, n, pick } = useLanguage();
  const named = new Map(lists.map(({ id, name }) => [id, name]));
  return (
    <TableWrap label={t("programme.zones")}>
      <table className="table ledger-table">
        <thead>
          <tr>
            <th scope="col">{t("programme.name")}</th>
            <th scope="col">{t("programme.stage")}</th>
            <th scope="col">{t("programme.type")}</th>
            <th scope="col">{t("programme.level")}</th>
            <th scope="col">{t("programme.region")}</th>
            <th scope="col">{t("programme.period")}</th>
            <th scope="col" className="num">
              {t("programme.parks")}
            </th>
            <th scope="col">{t("programme.list")}</th>
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => (
            <tr key={zone.id}>
              <th scope="row">
                <Link to="/zone/$zone/programme" params={{ zone: zone.id }}>
                  {pick({ zh: zone.name, en: zone.nameEn ?? undefined })}
                </Link>
              </th>
              <td className="zone-stage">
                {zone.stage === null ? (
                  <span className="faint">{t("programme.no_stage")}</span>
                ) : (
                  <Tag>{pick(stageTitles[zone.stage])}</Tag>
                )}
                {zone.since === null ? null : <p className="small faint">{zone.since}</p>}
                {zone.isInferred ? <p className="small faint">{t("programme.inferred")}</p> : null}
                {zone.state === zone.stage ? null : (
                  <p className="small faint">{t("programme.register_says", { state: pick(stageTitles[zone.state]) })}</p>
                )}
                {zone.isOverrun ? <strong className="small zone-late">{t("programme.overrun")}</strong> : null}
              </td>
              <td>{pick(zoneTypes[zone.type])}</td>
              <td>{pick(levels[zone.level])}</td>
              <td>
                {zone.regionName}
                <p className="small faint">{zone.region}</p>
              </td>
              <td className="nowrap">{zone.startsOn === null ? "–" : `${zone.startsOn} – ${zone.endsOn ?? ""}`}</td>
              <td className="num">{n.count(zone.parks)}</td>
              <td>{zone.lists.map((id) => named.get(id) ?? id).join(" · ") || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
