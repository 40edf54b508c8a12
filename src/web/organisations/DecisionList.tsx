import { Button } from "antd";
import type { z } from "zod";
import type { organisationAnswer } from "#corpus/contract";
import { useLanguage } from "../i18n/language.tsx";
import type { Decide } from "./use-decide.ts";

interface Props {
  readonly decisions: z.output<typeof organisationAnswer>["decisions"];
  readonly busy: boolean;
  readonly onUndo: Decide;
}

/** What was decided, as the file has it, and a way back. */
export function DecisionList({ decisions, busy, onUndo }: Props) {
  const { t, n } = useLanguage();
  if (decisions.length === 0) return null;
  return (
    <>
      <h3>{t("organisation.decisions")}</h3>
      <ul className="organisation-lines">
        {decisions.map(({ at, organisation, text }) => (
          <li key={at}>
            <pre className="small">{text}</pre>
            <Button
              size="small"
              disabled={busy}
              aria-label={t("organisation.undo_entry", { at: n.count(at + 1) })}
              onClick={() => onUndo({ organisation, undo: at })}
            >
              {t("organisation.undo")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
