import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { z } from "zod";
import { deleteMappingAnswer, mappingAnswer, type mappingsAnswer } from "#corpus/contract";
import { getAction, postAction } from "../../api/client.ts";
import { Failure } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { draftOf, type Draft } from "./draft.ts";

interface Props {
  readonly mappings: z.output<typeof mappingsAnswer>["mappings"];
  /** Absent while no file is open. */
  readonly onUse: ((draft: Draft) => void) | undefined;
}

/** The mappings of the data directory: to be used for the open file, or deleted. */
export function SavedMappings({ mappings, onUse }: Props) {
  const { t, lang } = useLanguage();
  const client = useQueryClient();
  const [failed, setFailed] = useState<unknown>();
  const use = async (name: string) => {
    const { mapping } = await getAction("corpus/mapping", { name }, mappingAnswer, lang);
    onUse?.(draftOf(name, mapping));
  };
  const remove = async (name: string) => {
    await postAction("corpus/delete-mapping", { name }, deleteMappingAnswer, lang);
    await client.invalidateQueries({ queryKey: ["corpus/mappings"] });
  };
  if (mappings.length === 0) return <p className="faint">{t("mapping.list_none")}</p>;
  return (
    <>
      <ul className="saved-mappings">
        {mappings.map(({ name, title, format }) => (
          <li key={name}>
            <span>
              <strong>{title}</strong> <span className="small faint mono">{format}</span>
            </span>
            <span className="row">
              {onUse ? (
                <Button size="small" aria-label={t("mapping.use_of", { name })} onClick={() => void use(name).catch(setFailed)}>
                  {t("mapping.use")}
                </Button>
              ) : null}
              <Button
                size="small"
                danger
                aria-label={t("mapping.delete_of", { name })}
                onClick={() => void remove(name).catch(setFailed)}
              >
                {t("mapping.delete")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {failed ? <Failure error={failed} /> : null}
    </>
  );
}
