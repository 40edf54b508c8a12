import { Button } from "antd";
import type { z } from "zod";
import type { organisationAnswer } from "#corpus/contract";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { Decide } from "../decide/use-decide.ts";
import { methodName } from "../decide/words.ts";

interface Props {
  readonly organisation: string;
  readonly names: z.output<typeof organisationAnswer>["names"];
  readonly busy: boolean;
  readonly onDecide: Decide<"organisation">;
}

/** Every printed name with how it came here; a wrong one is taken out. */
export function NameTable({ organisation, names, busy, onDecide }: Props) {
  const { t, n } = useLanguage();
  return (
    <>
      <h3>{t("organisation.names")}</h3>
      <TableWrap label={t("organisation.names")} tall>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("organisation.name")}</th>
              <th scope="col">{t("organisation.method")}</th>
              <th scope="col" className="num">
                {t("organisation.mentions")}
              </th>
              <th scope="col">
                <span className="sr-only">{t("organisation.decision")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {names.map(({ name, method, score, mentions }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  {methodName(method, t)} <span className="faint">{score.toFixed(2)}</span>
                </td>
                <td className="num">{n.count(mentions)}</td>
                <td className="num">
                  {name === organisation ? null : (
                    <Button
                      size="small"
                      disabled={busy}
                      aria-label={t("organisation.take_out_name", { name })}
                      onClick={() => onDecide({ organisation, not: [name] })}
                    >
                      {t("organisation.take_out")}
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
