import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../i18n/language.tsx";
import { useRecords, useRegisters } from "../../ledger/use-ledger.ts";
import { StateCounts } from "./StateCounts.tsx";

const names = [
  "zone/goals",
  "zone/plan-industries",
  "zone/governance-records",
  "zone/benefit-shares",
  "zone/standards",
  "zone/support-centres",
  "zone/platforms",
  "zone/service-form-tags",
  "zone/lessons",
  "zone/conclusions",
];

/** What else is kept of the programme: how much of each, by state. */
export function OtherRegisters({ zone }: { readonly zone: string }) {
  const { t } = useLanguage();
  return (
    <section className="sheet" aria-labelledby="programme-others">
      <h2 id="programme-others">{t("programme.others")}</h2>
      <dl className="programme-others">
        {names.map((name) => (
          <OfRegister key={name} name={name} zone={zone} />
        ))}
      </dl>
    </section>
  );
}

function OfRegister({ name, zone }: { readonly name: string; readonly zone: string }) {
  const { t, n, pick } = useLanguage();
  const register = useRegisters().data?.registers.find((each) => each.name === name);
  const { data } = useRecords(name, { zone, limit: 1000 });
  const [part = "", feature = ""] = name.split("/");
  if (!register || !data) return null;
  // Beyond one page of records the states of the rest are not known here: only the total is told.
  const whole = data.total === data.records.length && register.states.length > 0;
  const states = Map.groupBy(data.records, ({ state }) => state ?? "");
  return (
    <>
      <dt>
        <Link to="/ledger/$part/$register" params={{ part, register: feature }} search={{ where: `zone:${zone}` }}>
          {pick(register.title)}
        </Link>
      </dt>
      <dd>
        {t("ledger.total", { count: n.count(data.total) })}{" "}
        {whole ? (
          <StateCounts
            counts={Object.fromEntries([...states].map(([state, those]) => [state, those.length]))}
            titles={Object.fromEntries(register.states.map(({ state, title }) => [state, title]))}
          />
        ) : null}
      </dd>
    </>
  );
}
