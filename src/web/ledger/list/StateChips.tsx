import { countsAnswer } from "#ledger/contract";
import { useAction } from "../../api/use-action.ts";
import { useLanguage } from "../../i18n/language.tsx";
import type { RegisterShape } from "../use-ledger.ts";
import type { ListSearch } from "./use-list-search.ts";

interface Props {
  readonly register: RegisterShape;
  readonly search: ListSearch;
  readonly onState: (state: string | undefined) => void;
}

/** How many records are in each state, each a filter. */
export function StateChips({ register, search: { text, where, state }, onState }: Props) {
  const { t, n, pick } = useLanguage();
  const counts = useAction("ledger/counts", { register: register.name, text, where }, countsAnswer, { keep: true });
  if (register.states.length === 0 || !counts.data) return null;
  const { total, states } = counts.data;
  const chip = (key: string | undefined, label: string) => (
    <li key={key ?? ""}>
      <button type="button" className="state-chip" aria-pressed={state === key} onClick={() => onState(key)}>
        {label}
      </button>
    </li>
  );
  return (
    <ul className="state-chips" aria-label={t("ledger.state")}>
      {chip(undefined, t("record.every_state", { count: n.count(total) }))}
      {register.states.map((each) => {
        const count = states.find((counted) => counted.state === each.state)?.count ?? 0;
        return chip(each.state, t("record.state_count", { state: pick(each.title), count: n.count(count) }));
      })}
    </ul>
  );
}
