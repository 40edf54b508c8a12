import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { mappingsAnswer, previewAnswer } from "#corpus/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { DataHead } from "../DataHead.tsx";
import { firstDraft, type Draft } from "./draft.ts";
import { PickTable } from "./PickTable.tsx";
import { SavedMappings } from "./SavedMappings.tsx";
import { SaveForm } from "./SaveForm.tsx";
import { TableWorkbench } from "./TableWorkbench.tsx";
import { useUpload } from "./use-upload.ts";
import "./mapping.css";

interface Place {
  readonly sheet?: string;
  readonly headerRow?: number;
}

/** A table of an unknown tool: its columns are mapped to fields once, with a preview, and saved. */
export function MappingPage() {
  const { t } = useLanguage();
  const { file } = useSearch({ from: "/data/mapping" });
  const pick = useUpload();
  const saved = useAction("corpus/mappings", {}, mappingsAnswer);
  const [place, setPlace] = useState<Place & { readonly file?: string | undefined }>({});
  const [draft, setDraft] = useState<{ readonly of: string | undefined; readonly value: Draft }>();
  const at = place.file === file ? place : {};
  const input = { file, sheet: at.sheet, headerRow: at.headerRow };
  const first = useAction("corpus/preview-table", input, previewAnswer, { post: true, enabled: file !== undefined });
  const { data } = first;
  // Another file, sheet or header row has other columns: what was chosen for the ones before says nothing of them.
  const openAt = data && `${file ?? ""}\n${data.sheet}\n${data.headerRow}`;
  const value = data && (draft && draft.of === openAt ? draft.value : firstDraft(data));
  const change = (next: Draft) => setDraft({ of: openAt, value: next });
  return (
    <div className="page mapping">
      <DataHead title={t("mapping.title")} lede={t("mapping.lede")} />
      <section className="sheet stack" aria-label={t("mapping.pick")}>
        {data ? <h2>{data.file}</h2> : null}
        <PickTable {...pick} again={file !== undefined} />
        {first.error ? <Failure error={first.error} /> : null}
        {first.isFetching && !data ? <Loading /> : null}
      </section>
      {data && value && file !== undefined ? (
        <>
          <TableWorkbench
            file={file}
            first={data}
            draft={value}
            onDraft={change}
            onPlace={(next) => setPlace({ ...next, file })}
          />
          <section className="sheet" aria-labelledby="save-mapping">
            <h2 id="save-mapping">{t("mapping.save")}</h2>
            <SaveForm
              file={file}
              draft={value}
              taken={saved.data?.mappings.map(({ name }) => name) ?? []}
              onChange={(part) => change({ ...value, ...part })}
            />
          </section>
        </>
      ) : null}
      <section className="sheet" aria-labelledby="saved-mappings">
        <h2 id="saved-mappings">{t("mapping.list")}</h2>
        {saved.error ? <Failure error={saved.error} /> : null}
        {saved.data ? <SavedMappings mappings={saved.data.mappings} onUse={value ? change : undefined} /> : null}
      </section>
    </div>
  );
}
