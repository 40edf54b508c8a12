import { Link } from "@tanstack/react-router";
import type { AgendaItem } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";
import { RecordName, ShownState } from "../../ledger/ShownValue.tsx";
import type { RegisterShape } from "../../ledger/use-ledger.ts";

interface Props {
  readonly title: string;
  readonly none: string;
  readonly items: readonly AgendaItem[];
  readonly more: number;
  readonly registers: readonly RegisterShape[];
  readonly tone: "late" | "next";
}

/** Records with their days, the earliest first. */
export function AgendaList({ title, none, items, more, registers, tone }: Props) {
  const { t, n, pick } = useLanguage();
  return (
    <section className={`sheet agenda agenda-${tone}`} aria-labelledby={`agenda-${tone}`}>
      <h2 id={`agenda-${tone}`}>
        {title} <span className="faint">{n.count(items.length + more)}</span>
      </h2>
      {items.length === 0 ? <p className="faint">{none}</p> : null}
      <ol>
        {items.map((item) => {
          const [part = "", register = ""] = item.register.split("/");
          const shape = registers.find(({ name }) => name === item.register);
          return (
            <li key={`${item.register}${item.id}`}>
              <span className="num">
                {item.dueOn}
                <span className="small faint">
                  {" "}
                  {item.days < 0
                    ? t("zone.days_late", { days: n.count(-item.days) })
                    : t("zone.days_left", { days: n.count(item.days) })}
                </span>
              </span>
              <span>
                <span className="faint">{pick(item.one)} </span>
                <Link to="/ledger/$part/$register/$id" params={{ part, register, id: item.id }}>
                  <RecordName register={shape} label={item.label} />
                </Link>
              </span>
              {shape ? <ShownState register={shape} state={item.state} /> : null}
            </li>
          );
        })}
      </ol>
      {more > 0 ? <p className="small faint">{t("zone.and_more", { count: n.count(more) })}</p> : null}
    </section>
  );
}
