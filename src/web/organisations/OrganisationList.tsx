import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { organisationsAnswer } from "#corpus/contract";
import { Empty } from "../draw/states.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { methodName, typeName } from "../decide/words.ts";

interface Props {
  readonly organisations: z.output<typeof organisationsAnswer>["organisations"];
  readonly open: string | undefined;
}

/** One organisation a row, most families first. */
export function OrganisationList({ organisations, open }: Props) {
  const { t, n } = useLanguage();
  if (organisations.length === 0) return <Empty title={t("organisation.none")} />;
  return (
    <TableWrap label={t("organisation.list")}>
      <table className="table decide-table">
        <thead>
          <tr>
            <th scope="col">{t("organisation.name")}</th>
            <th scope="col">{t("organisation.type")}</th>
            <th scope="col">{t("organisation.region")}</th>
            <th scope="col" className="num">
              {t("organisation.families")}
            </th>
            <th scope="col" className="num">
              {t("organisation.names")}
            </th>
            <th scope="col">{t("organisation.method")}</th>
            <th scope="col" className="num">
              {t("organisation.suggestions")}
            </th>
          </tr>
        </thead>
        <tbody>
          {organisations.map((each) => (
            <tr key={each.key} aria-current={each.key === open ? "true" : undefined}>
              <th scope="row">
                <Link to="/data/organisations" search={(now) => ({ ...now, key: each.key })} resetScroll>
                  {each.name}
                </Link>
              </th>
              <td>{typeName(each.type, t)}</td>
              <td title={each.region ?? undefined}>{each.regionName ?? "–"}</td>
              <td className="num">{n.count(each.families)}</td>
              <td className="num">{n.count(each.names)}</td>
              <td>
                {methodName(each.method, t)} <span className="faint">{each.score.toFixed(2)}</span>
              </td>
              <td className="num">{each.suggestions === 0 ? "–" : n.count(each.suggestions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
