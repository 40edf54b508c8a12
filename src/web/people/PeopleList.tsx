import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { peopleAnswer } from "#corpus/contract";
import { evidenceName } from "../decide/words.ts";
import { Empty } from "../draw/states.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly people: z.output<typeof peopleAnswer>["people"];
  readonly open: string | undefined;
}

/** One person a row, most families first. */
export function PeopleList({ people, open }: Props) {
  const { t, n } = useLanguage();
  if (people.length === 0) return <Empty title={t("person.none")} />;
  return (
    <TableWrap label={t("person.list")}>
      <table className="table decide-table">
        <thead>
          <tr>
            <th scope="col">{t("person.name")}</th>
            <th scope="col">{t("person.affiliations")}</th>
            <th scope="col" className="num">
              {t("person.families")}
            </th>
            <th scope="col">{t("person.method")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((each) => (
            <tr key={each.key} aria-current={each.key === open ? "true" : undefined}>
              <th scope="row">
                <Link to="/data/people" search={(now) => ({ ...now, key: each.key })} resetScroll>
                  {each.name ?? t("person.withheld")}
                </Link>
              </th>
              <td className="wide">{each.affiliations.join("; ") || "–"}</td>
              <td className="num">{n.count(each.families)}</td>
              <td className="nowrap">
                {evidenceName(each.method, t)} <span className="faint">{each.score.toFixed(2)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
