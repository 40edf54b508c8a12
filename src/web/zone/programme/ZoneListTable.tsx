import type { z } from "zod";
import { zoneTypes, type directoryAnswer } from "#zone/contract";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { RecordLink } from "./RecordLink.tsx";

type Directory = z.output<typeof directoryAnswer>;

/** Published lists with their members as counted here beside the number as published. */
export function ZoneListTable({ answer }: { readonly answer: Directory }) {
  const { t, n, pick } = useLanguage();
  const { lists } = answer;
  return (
    <section className="sheet" aria-labelledby="zone-lists">
      <h2 id="zone-lists">{t("programme.lists")}</h2>
      {lists.length === 0 ? (
        <p className="faint">{t("programme.no_lists")}</p>
      ) : (
        <TableWrap label={t("programme.lists")}>
          <table className="table ledger-table">
            <thead>
              <tr>
                <th scope="col">{t("programme.list")}</th>
                <th scope="col">{t("programme.members")}</th>
                <th scope="col" className="num">
                  {t("programme.share")}
                </th>
                <th scope="col">{t("programme.provinces")}</th>
                <th scope="col">{t("programme.source")}</th>
              </tr>
            </thead>
            <tbody>
              {lists.map((list) => (
                <tr key={list.id}>
                  <th scope="row">
                    <RecordLink of="zone/zone-lists" id={list.id}>
                      {list.name}
                    </RecordLink>
                    <p className="small faint">{pick(zoneTypes[list.type])}</p>
                  </th>
                  <td>
                    {list.stated === null
                      ? t("programme.members_only", { members: n.count(list.members) })
                      : t("programme.members_of", { members: n.count(list.members), stated: n.count(list.stated) })}
                  </td>
                  <td className="num">{list.sharePercent === null ? "–" : n.share(list.sharePercent / 100)}</td>
                  <td>
                    {list.provinces.map(({ name, members }) => `${name} ${n.count(members)}`).join(" · ") || "–"}
                    {list.perProvince === null ? null : (
                      <p className="small faint">{t("programme.per_province", { most: n.count(list.perProvince) })}</p>
                    )}
                  </td>
                  <td>
                    {list.source}
                    {list.announcedOn === null ? null : <p className="small faint">{list.announcedOn}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      )}
    </section>
  );
}
