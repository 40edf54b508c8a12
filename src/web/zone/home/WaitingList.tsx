import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { homeAnswer } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";
import { RecordName } from "../../ledger/ShownValue.tsx";
import type { RegisterShape } from "../../ledger/use-ledger.ts";

type Waiting = z.output<typeof homeAnswer>["waiting"];

/** What the reader may take a step further, by register: one line each with how many there are. */
export function WaitingList({
  waiting,
  more,
  registers,
}: {
  readonly waiting: Waiting;
  readonly more: number;
  readonly registers: readonly RegisterShape[];
}) {
  const { t, n, pick } = useLanguage();
  const groups = [...Map.groupBy(waiting, ({ register }) => register)];
  return (
    <section className="sheet agenda" aria-labelledby="agenda-waiting">
      <h2 id="agenda-waiting">
        {t("zone.waiting")} <span className="faint">{n.count(waiting.length + more)}</span>
      </h2>
      {waiting.length === 0 ? <p className="faint">{t("zone.nothing_waits")}</p> : null}
      {groups.map(([name, records]) => {
        const [part = "", register = ""] = name.split("/");
        const shape = registers.find((each) => each.name === name);
        return (
          <details key={name} open={groups.length < 3}>
            <summary>
              {shape ? pick(shape.title) : name} <span className="faint">{n.count(records.length)}</span>
            </summary>
            <ol>
              {records.map((record) => (
                <li key={record.id}>
                  <Link to="/ledger/$part/$register/$id" params={{ part, register, id: record.id }}>
                    <RecordName register={shape} label={record.label} />
                  </Link>
                  <span className="small faint">
                    {record.acts
                      .map((act) => pick(shape?.transitions.find((each) => each.act === act)?.title) || act)
                      .join(" · ")}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        );
      })}
      {more > 0 ? <p className="small faint">{t("zone.and_more", { count: n.count(more) })}</p> : null}
    </section>
  );
}
