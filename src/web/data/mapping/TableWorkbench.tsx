import { useDeferredValue, useId, useState } from "react";
import { previewAnswer, type PreviewAnswer } from "#corpus/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Note } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { ColumnFields } from "./ColumnFields.tsx";
import { hasNumber, mappingOf, type Draft } from "./draft.ts";
import { LostList } from "./LostList.tsx";
import { PreviewRecords } from "./PreviewRecords.tsx";
import { ReadingForm } from "./ReadingForm.tsx";

interface Props {
  readonly file: string;
  readonly first: PreviewAnswer;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onPlace: (place: { readonly sheet?: string; readonly headerRow?: number }) => void;
}

/** Columns and how to read them above, what would come of it below, kept up to date with every choice. */
export function TableWorkbench({ file, first, draft, onDraft, onPlace }: Props) {
  const { t, n } = useLanguage();
  const id = useId();
  const [quiet, setQuiet] = useState(false);
  const { name: _name, title: _title, ...choices } = draft;
  const chosen = useDeferredValue(JSON.stringify(mappingOf({ ...choices, name: "", title: "" })));
  const input = { file, sheet: first.sheet, headerRow: first.headerRow, mapping: JSON.parse(chosen) as unknown };
  const live = useAction("corpus/preview-table", input, previewAnswer, { post: true, keep: true, enabled: hasNumber(draft) });
  const change = (part: Partial<Draft>) => onDraft({ ...draft, ...part });
  const setField = (header: string, field: Draft["columns"][string] | null) => {
    const { [header]: _before, ...others } = draft.columns;
    change({ columns: field === null ? others : { ...others, [header]: field } });
  };
  const shown = live.data;
  const values = { container: first.container.toUpperCase(), row: first.headerRow, rows: n.count(first.rows) };
  return (
    <>
      <section className="sheet stack" aria-labelledby={`${id}-columns`}>
        <div className="sheet-head">
          <h2 id={`${id}-columns`}>{t("mapping.columns")}</h2>
          <span className="small faint">
            {t("mapping.columns_told", {
              mapped: n.count(Object.keys(draft.columns).length),
              all: n.count(first.columns.length),
            })}
          </span>
        </div>
        <p className="small faint">{first.more ? t("mapping.about_more", values) : t("mapping.about", values)}</p>
        {first.format !== null && !quiet ? (
          <Note>
            {t("mapping.known", { format: first.format })}{" "}
            <button type="button" className="opens" onClick={() => setQuiet(true)}>
              {t("draw.dismiss")}
            </button>
          </Note>
        ) : null}
        <div className="header-place">
          {first.sheets.length > 1 ? (
            <label>
              {t("mapping.sheet")}{" "}
              <select value={first.sheet} onChange={({ target }) => onPlace({ sheet: target.value })}>
                {first.sheets.map((sheet) => (
                  <option key={sheet}>{sheet}</option>
                ))}
              </select>
            </label>
          ) : null}
          <label>
            {t("mapping.header_row")}{" "}
            <select
              value={first.headerRow}
              onChange={({ target }) => onPlace({ sheet: first.sheet, headerRow: Number(target.value) })}
            >
              {[...new Set([first.headerRow, ...first.top.map(({ row }) => row)])]
                .toSorted((a, b) => a - b)
                .map((row) => (
                  <option key={row} value={row}>
                    {t("mapping.row", { row })}{" "}
                    {first.top
                      .find((one) => one.row === row)
                      ?.cells.join(" | ")
                      .slice(0, 40)}
                  </option>
                ))}
            </select>
          </label>
        </div>
        <ColumnFields preview={first} columns={draft.columns} onField={setField} />
      </section>
      <section className="sheet stack" aria-labelledby={`${id}-how`}>
        <h2 id={`${id}-how`}>{t("mapping.how")}</h2>
        <ReadingForm draft={draft} onChange={change} />
      </section>
      <section className="sheet stack" aria-labelledby={`${id}-preview`} aria-busy={live.isFetching}>
        <div className="sheet-head">
          <h2 id={`${id}-preview`}>{t("mapping.preview")}</h2>
          {shown ? (
            <span className="small" role="status">
              {t("mapping.preview_told", {
                rows: n.count(shown.rows),
                taken: n.count(shown.taken),
                rejected: n.count(shown.rejected),
              })}
            </span>
          ) : null}
        </div>
        {hasNumber(draft) ? null : <p className="lost">{t("mapping.need_number")}</p>}
        {live.error ? <Failure error={live.error} /> : null}
        {shown && hasNumber(draft) ? (
          <>
            <PreviewRecords records={shown.records} />
            <h3>{t("mapping.lost")}</h3>
            <LostList preview={shown} columns={draft.columns} />
          </>
        ) : null}
      </section>
    </>
  );
}
