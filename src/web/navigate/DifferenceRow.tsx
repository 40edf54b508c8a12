import type { DiffAnswer, FigureColumn } from "#navigate/contract";
import { useLanguage, type Language } from "../i18n/language.tsx";
import { cellText, isNumeric, type Labels } from "./figure-cell.ts";
import { MovedMembers } from "./MovedMembers.tsx";

interface Props {
  readonly figure: DiffAnswer["figures"][number];
  readonly row: DiffAnswer["changed"][number];
  readonly labels: Labels;
}

/** One changed row: a line for each number that differs, with what each cause adds to it. */
export function DifferenceRow({ figure: { columns, names }, row: { before, after, causes }, labels }: Props) {
  const language = useLanguage();
  const { t, pick } = language;
  const about = columns
    .filter(({ key }) => names.includes(key) && ((after ?? before)?.[key] ?? null) !== null)
    .map((column) => cellText(column, (after ?? before)?.[column.key] ?? null, labels, language))
    .join(" · ");
  const differing = columns.filter(({ key }) => !names.includes(key) && before?.[key] !== after?.[key]);
  const counted = differing.find(({ kind }) => kind === "count");
  const lines = differing.length > 0 ? differing : [undefined];
  return (
    <tbody>
      {lines.map((column, index) => (
        <tr key={column?.key ?? ""}>
          {index === 0 ? (
            <th scope="rowgroup" rowSpan={lines.length}>
              {about || "–"}
              {before && after ? null : (
                <span className="small faint block">{t(before ? "difference.row_gone" : "difference.row_new")}</span>
              )}
            </th>
          ) : null}
          <td>{column ? pick(column.title) : "–"}</td>
          <td className={column && isNumeric(column) ? "num" : undefined}>
            {column ? cellText(column, before?.[column.key] ?? null, labels, language) : "–"}
          </td>
          <td className={column && isNumeric(column) ? "num" : undefined}>
            {column ? cellText(column, after?.[column.key] ?? null, labels, language) : "–"}
          </td>
          <td className="small">
            {causes.map(({ cause, cells, members }) => {
              const cell = column && cells.find((each) => each.column === column.key);
              if (column && !cell) return null;
              return (
                <div key={cause}>
                  {t(`difference.cause.${cause}`)} {cell && column ? stepText(cell.by, column, language) : null}
                  {members && column === counted ? <MovedMembers members={members} /> : null}
                </div>
              );
            })}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** How much a cause adds, with its sign; of a share in points of a hundred. */
function stepText(by: number | null, column: FigureColumn, language: Language): string {
  if (by === null || by === 0 || !isNumeric(column)) return "";
  const size = Math.abs(by);
  const text =
    column.kind === "share"
      ? language.t("difference.points", { points: language.n.digits(100 * size, 1) })
      : cellText(column, size, {}, language);
  return `${by < 0 ? "−" : "+"}${text}`;
}
