import { Link } from "@tanstack/react-router";
import type { DiffAnswer } from "#navigate/contract";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Rows of a figure that are drawn; the answer of the command has all. */
const rowsShownMax = 50;

interface Props {
  readonly figure: string;
  readonly changed: DiffAnswer["changed"];
}

/** The changed rows of one figure: before, after, why, and the patents behind each cause. */
export function DifferenceRows({ figure, changed }: Props) {
  const { t, n } = useLanguage();
  return (
    <section className="sheet" aria-labelledby={`difference-${figure}`}>
      <h3 id={`difference-${figure}`}>
        <Link to="/indicators" hash={figure}>
          {figure}
        </Link>{" "}
        <span className="small faint">{t("difference.rows", { count: n.count(changed.length) })}</span>
      </h3>
      <TableWrap label={figure}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("difference.before")}</th>
              <th scope="col">{t("difference.after")}</th>
              <th scope="col">{t("difference.because")}</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, rowsShownMax).map((row, index) => (
              <tr key={index}>
                <td>{plain(row.before)}</td>
                <td>{plain(row.after)}</td>
                <td>
                  {row.because}
                  {row.causes.map(({ cause, members }) =>
                    members ? (
                      <details key={cause} className="small">
                        <summary>
                          {t("difference.members", { in: n.count(members.in.length), out: n.count(members.out.length) })}
                        </summary>
                        <span className="mono">
                          {[
                            ...members.in.map(({ number }) => `+${number}`),
                            ...members.out.map(({ number }) => `−${number}`),
                          ].join(" ")}
                        </span>
                      </details>
                    ) : null,
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      {changed.length > rowsShownMax ? (
        <p className="small faint">{t("difference.more", { count: n.count(changed.length - rowsShownMax) })}</p>
      ) : null}
    </section>
  );
}

function plain(row: unknown): string {
  if (row === null || typeof row !== "object") return "–";
  return Object.entries(row)
    .map(([key, value]) => `${key} ${String(value)}`)
    .join(", ");
}
