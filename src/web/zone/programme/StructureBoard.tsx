import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { z } from "zod";
import { structureAnswer } from "#zone/contract";
import { postAction } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { useRegisters } from "../../ledger/use-ledger.ts";
import { RecordLink } from "./RecordLink.tsx";

type Structure = z.output<typeof structureAnswer>["structures"][number];

/** What the zone is to be made of: places with what fills them, and those that nothing fills. */
export function StructureBoard({ zone }: { readonly zone: string }) {
  const { t, lang } = useLanguage();
  const client = useQueryClient();
  const structure = useAction("zone/structure", { zone }, structureAnswer);
  const mayMake = useRegisters().data?.registers.find(({ name }) => name === "zone/structures")?.mayMake === true;
  const [failure, setFailure] = useState<unknown>();
  const use = async () => {
    try {
      await postAction("zone/structure-use", { zone }, z.object({ id: z.string() }), lang);
      await client.invalidateQueries({ queryKey: ["zone/structure"] });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <section className="sheet" aria-labelledby="programme-structure">
      <div className="sheet-head">
        <h2 id="programme-structure">{t("programme.structure")}</h2>
        <NewRecordLink register="zone/structure-places">{t("programme.fill")}</NewRecordLink>
      </div>
      {structure.isPending ? <Loading /> : null}
      {structure.isError ? <Failure error={structure.error} onRetry={() => void structure.refetch()} /> : null}
      {structure.data?.structures.length === 0 ? (
        <div className="row">
          <span className="faint">{t("programme.no_structure")}</span>
          {mayMake ? <Button onClick={() => void use()}>{t("programme.use_template")}</Button> : null}
        </div>
      ) : null}
      {failure === undefined ? null : <Failure error={failure} />}
      {structure.data?.structures.map((each) => (
        <Board key={each.id} structure={each} />
      ))}
    </section>
  );
}

function Board({ structure }: { readonly structure: Structure }) {
  const { t, n, pick } = useLanguage();
  return (
    <article>
      <div className="row">
        <h3>
          <RecordLink of="zone/structures" id={structure.id}>
            {structure.title}
          </RecordLink>
        </h3>
        <span>{t("programme.filled", { filled: n.count(structure.filled), places: n.count(structure.places) })}</span>
      </div>
      <div className="structure">
        {structure.parts.map((part) => (
          <section key={part.key} aria-label={pick(part.title)}>
            <h4>{pick(part.title)}</h4>
            {part.places === null ? (
              <p>{t("programme.counted", { count: n.count(part.counted ?? 0) })}</p>
            ) : (
              <ol>
                {Array.from({ length: part.places }, (_, at) => at + 1).map((place) => {
                  const held = part.filled.filter((each) => each.place === place);
                  return (
                    <li key={place} className={held.length === 0 ? "unfilled" : undefined}>
                      {held.length === 0 ? t("programme.unfilled") : null}
                      {held.map((each) => (
                        <RecordLink key={each.record} of="zone/structure-places" id={each.record ?? ""}>
                          {each.title ?? each.organisation}
                        </RecordLink>
                      ))}
                    </li>
                  );
                })}
              </ol>
            )}
          </section>
        ))}
      </div>
    </article>
  );
}
