import { Link } from "@tanstack/react-router";
import { PlusOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import { z } from "zod";
import { useAction } from "../api/use-action.ts";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { TextKey } from "../i18n/text.ts";
import { NewRecordLink } from "./NewRecordLink.tsx";
import { useRegisters, type RegisterShape } from "./use-ledger.ts";
import "./ledger.css";

/** Registers that belong together, in the order in which a zone works; by their page of documentation. */
const groups = [
  { key: "ledger.group_zones", pages: ["zone/zones", "zone/programme", "zone/milestones"] },
  { key: "ledger.group_kpis", pages: ["zone/targets", "zone/kpi-values", "zone/reporting-cycles", "zone/organisation-years"] },
  { key: "ledger.group_projects", pages: ["zone/projects"] },
  { key: "ledger.group_funds", pages: ["zone/funds"] },
  { key: "ledger.group_experts", pages: ["zone/experts"] },
  { key: "ledger.group_decisions", pages: ["zone/decisions", "zone/effect"] },
  { key: "ledger.group_people", pages: ["ledger/organisations", "ledger/members", "ledger/accounts"] },
] as const satisfies readonly { readonly key: TextKey; readonly pages: readonly string[] }[];

const totalsAnswer = z.object({ totals: z.record(z.string(), z.number()) });

/** Governing: the zones, the tools, and all registers with how many records this reader may see. */
export function RegistersPage() {
  const { t } = useLanguage();
  const registers = useRegisters();
  const totals = useAction("ledger/totals", {}, totalsAnswer);
  const all = registers.data?.registers ?? [];
  const known = new Set<string>(groups.flatMap(({ pages }) => pages));
  const rest = all.filter(({ page }) => !known.has(page));
  const shown = [
    ...groups.map(({ key, pages }) => ({
      key,
      registers: all.filter(({ page }) => (pages as readonly string[]).includes(page)),
    })),
    { key: "ledger.group_others" as const, registers: rest },
  ].filter((group) => group.registers.length > 0);
  return (
    <div className="page">
      <PageHead title={t("ledger.title")} lede={t("ledger.lede")} />
      <ul className="ledger-tools">
        <li>
          <Link to="/zone">{t("programme.zones")}</Link>
        </li>
        <li>
          <Link to="/zone/sanity">{t("sanity.link")}</Link>
        </li>
        <li>
          <Link to="/zone/intensive">{t("intensive.title")}</Link>
        </li>
        <li>
          <Link to="/ledger/permissions">{t("permissions.title")}</Link>
        </li>
      </ul>
      {registers.isPending ? <Loading /> : null}
      {registers.isError ? <Failure error={registers.error} onRetry={() => void registers.refetch()} /> : null}
      <div className="register-list">
        {shown.map((group) => (
          <section key={group.key} className="sheet" aria-labelledby={group.key}>
            <h2 id={group.key}>{t(group.key)}</h2>
            <ul className="register-rows">
              {group.registers.map((register) => (
                <RegisterRow key={register.name} register={register} total={totals.data?.totals[register.name]} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function RegisterRow({ register, total }: { readonly register: RegisterShape; readonly total: number | undefined }) {
  const { t, n, pick } = useLanguage();
  const [part = "", feature = ""] = register.name.split("/");
  return (
    <li>
      <Link to="/ledger/$part/$register" params={{ part, register: feature }}>
        {pick(register.title)}
      </Link>
      <span className="num faint">{total === undefined ? "…" : n.count(total)}</span>
      <span className="small">
        <NewRecordLink register={register.name}>
          <Tooltip title={t("ledger.new", { one: pick(register.one) })}>
            <PlusOutlined aria-hidden="true" />
          </Tooltip>
          <span className="sr-only">{t("ledger.new", { one: pick(register.one) })}</span>
        </NewRecordLink>
      </span>
    </li>
  );
}
