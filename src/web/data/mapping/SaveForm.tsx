import { useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { mappingNamePattern, saveMappingAnswer } from "#corpus/contract";
import { postAction } from "../../api/client.ts";
import { startedShape } from "../../api/jobs.ts";
import { Failure } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { hasNumber, mappingOf, type Draft } from "./draft.ts";

interface Props {
  readonly file: string;
  readonly draft: Draft;
  readonly taken: readonly string[];
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Names the mapping, saves it, and imports the file by it. */
export function SaveForm({ file, draft, taken, onChange }: Props) {
  const { t, lang } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<string>();
  const [failed, setFailed] = useState<unknown>();
  const isNamed = mappingNamePattern.test(draft.name);
  const save = async (andImport: boolean) => {
    setFailed(undefined);
    setBusy(true);
    const input = { name: draft.name, mapping: mappingOf(draft) };
    const { format } = await postAction("corpus/save-mapping", input, saveMappingAnswer, lang);
    setSaved(format);
    await client.invalidateQueries({ queryKey: ["corpus/mappings"] });
    if (!andImport) return;
    const { job } = await postAction("corpus/import", { paths: [file] }, startedShape, lang);
    await navigate({ to: "/data", search: (now) => ({ ...now, job, file: undefined }) });
  };
  const start = (andImport: boolean) =>
    void save(andImport)
      .catch(setFailed)
      .finally(() => setBusy(false));
  const usable = isNamed && hasNumber(draft) && !busy;
  return (
    <div className="stack">
      <div className="mapping-grid">
        <div>
          <label htmlFor={`${id}-title`}>{t("mapping.own_title")}</label>
          <Input
            id={`${id}-title`}
            value={draft.title}
            maxLength={200}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        </div>
        <div>
          <label htmlFor={`${id}-name`}>{t("mapping.name")}</label>
          <Input
            id={`${id}-name`}
            className="mono"
            value={draft.name}
            maxLength={40}
            status={isNamed ? "" : "error"}
            onChange={({ target }) => onChange({ name: target.value })}
          />
          <p className="small faint">{t(taken.includes(draft.name) ? "mapping.name_taken" : "mapping.name_told")}</p>
        </div>
      </div>
      <p className="small faint">{t("mapping.save_told")}</p>
      <div className="row">
        <Button type="primary" disabled={!usable} loading={busy} onClick={() => start(true)}>
          {t("mapping.save_import")}
        </Button>
        <Button disabled={!usable} onClick={() => start(false)}>
          {t("mapping.save_only")}
        </Button>
        {saved === undefined ? null : <span role="status">{t("mapping.saved", { format: saved })}</span>}
      </div>
      {hasNumber(draft) ? null : <p className="lost">{t("mapping.need_number")}</p>}
      {failed ? <Failure error={failed} /> : null}
    </div>
  );
}
