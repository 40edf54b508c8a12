import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { listAnswer } from "#navigate/contract";
import { StatusMark } from "../draw/StatusMark.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Patents of a list, each leading to its publication. */
export function MemberList({ rows }: { readonly rows: z.output<typeof listAnswer>["rows"] }) {
  const { t } = useLanguage();
  return (
    <ol className="member-list">
      {rows.map((row) => (
        <li key={`${row.familyKey} ${row.number}`}>
          <span className="row spread">
            <Link to="/publication/$number" params={{ number: row.number }} className="member-title">
              {row.title ?? t("draw.no_title")}
            </Link>
            <span className="mono small faint">{row.number}</span>
          </span>
          <span className="small member-facts">
            <span>{row.applicants.join("；") || t("draw.no_applicant")}</span>
            <span className="faint">
              {t("search.filed")} {row.filedOn ?? "–"}
            </span>
            <span className="faint">
              {t("search.published")} {row.publishedOn ?? "–"}
            </span>
            <StatusMark status={row.status} />
          </span>
        </li>
      ))}
    </ol>
  );
}
