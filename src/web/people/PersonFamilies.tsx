import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { z } from "zod";
import type { personAnswer } from "#corpus/contract";
import type { Decide } from "../decide/use-decide.ts";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly person: z.output<typeof personAnswer>;
  readonly busy: boolean;
  readonly onDecide: Decide<"person">;
}

/** Every family the person is taken for an inventor of; a wrong one is taken out. */
export function PersonFamilies({ person, busy, onDecide }: Props) {
  const { t, n } = useLanguage();
  const shown = person.inFamilies.length;
  const title = shown < person.families ? t("person.in_families_first", { count: n.count(shown) }) : t("person.in_families");
  return (
    <>
      <h3>{title}</h3>
      <TableWrap label={title} tall>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("person.number")}</th>
              <th scope="col">{t("person.filed")}</th>
              <th scope="col">{t("person.affiliations")}</th>
              <th scope="col">
                <span className="sr-only">{t("organisation.decision")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {person.inFamilies.map(({ family, number, title: words, filedOn, affiliations }) => (
              <tr key={family}>
                <th scope="row">
                  <Link to="/publication/$number" params={{ number }}>
                    {number.replaceAll("-", "")}
                  </Link>
                  <div className="small faint">{words}</div>
                </th>
                <td className="nowrap">{filedOn ?? "–"}</td>
                <td className="wide">{affiliations.join("; ") || "–"}</td>
                <td className="num">
                  {person.families < 2 || person.name === null ? null : (
                    <Button
                      size="small"
                      disabled={busy}
                      aria-label={t("person.take_out_family", { number: number.replaceAll("-", "") })}
                      onClick={() => onDecide({ person: person.key, not: [family] })}
                    >
                      {t("person.take_out")}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  );
}
