import type { Language } from "../i18n/language.tsx";
import type { RegisterShape } from "./use-ledger.ts";

/** What was done, in a word: one of the deeds that every record knows, or a transition of its register. */
export function actTitle(register: RegisterShape, act: string, t: Language["t"], pick: Language["pick"]): string {
  switch (act) {
    case "create":
    case "change":
    case "attach":
    case "attachment_withdrawn":
    case "comment":
    case "comment_withdrawn":
      return t(`ledger.act_${act}`);
    default:
      return pick(register.transitions.find((each) => each.act === act)?.title) || act;
  }
}
