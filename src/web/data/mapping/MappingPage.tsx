import { useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { mappingsAnswer, previewAnswer } from "#corpus/contract";
import { useAction } from "../../api/use-action.ts";
import { PageHead } from "../../draw/PageHead.tsx";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
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
  const [draft, setDraft] = useState<{ readonly of: unknown; readonly value: Draft }>();
  const at = place.file === file ? place : {};
  const input = { file, sheet: at.sheet, headerRow: at.headerRow };
  const first = useAction("corpus/preview-table", input, previewAnswer, { post: true, enabled: file !== undefined });
  const { data } = first;
  // Another file, sheet or header row has other columns: what was chosen for the ones before says nothing of them.
  useEffect(() => {
    if (data) setDraft((now) => (now?.of === data ? now : { of: data, value: firstDraft(data) }));
  }, [data]);
  const isReady = data !== undefined && draft?.of === data;
  return (
    <div className="page mapping">
      <PageHead title={t("mapping.title")} lede={t("mapping.lede")} />
      <section className="sheet stack" aria-label={t("mapping.pick")}>
        {data ? <h2>{data.file}</h2> : null}
        <PickTable {...pick} again={file !== undefined} />
        {first.error ? <Failure error={first.error} /> : null}
        {first.isFetching && !data ? <Loading /> : null}
      </section>
      {isReady && file !== undefined ? (
        <>
          <TableWorkbench
            file={file}
            first={data}
            draft={draft.value}
            onDraft={(value) => setDraft({ of: data, value })}
            onPlace={(next) => setPlace({ ...next, file })}
          />
          <section className="sheet" aria-labelledby="save-mapping">
            <h2 id="save-mapping">{t("mapping.save")}</h2>
            <SaveForm
              file={file}
              draft={draft.value}
              taken={saved.data?.mappings.map(({ name }) => name) ?? []}
              onChange={(part) => setDraft({ of: data, value: { ...draft.value, ...part } })}
            />
          </section>
        </>
      ) : null}
      <section className="sheet" aria-labelledby="saved-mappings">
        <h2 id="saved-mappings">{t("mapping.list")}</h2>
        {saved.error ? <Failure error={saved.error} /> : null}
        {saved.data ? (
          <SavedMappings mappings={saved.data.mappings} onUse={isReady ? (value) => setDraft({ of: data, value }) : undefined} />
        ) : null}
      </section>
    </div>
  );
}
