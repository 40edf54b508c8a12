import { messageText, type Lang } from "#base";
import { sql, type Engine } from "#engine";
import type { ReadBundle } from "../bundle/read.ts";
import type { DiffAnswer } from "../contract.ts";
import type { Cause } from "./causes.ts";
import type { ChangedRow } from "./cells.ts";
import type { Change } from "./change-shape.ts";
import { sayChange } from "./say-change.ts";

type RowCause = DiffAnswer["changed"][number]["causes"][number];

const examplesMax = 3;

interface Facts {
  readonly sources: readonly string[];
  readonly applicants: readonly string[];
  /** Applicants read as another type of organisation. */
  readonly retyped: readonly Readonly<{ name: string; was: string; is: string }>[];
  readonly regions: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Causes in words: what changed between the runs, and in a row by how much. */
export class Teller {
  readonly #old: ReadBundle;
  readonly #fresh: ReadBundle;
  readonly #lang: Lang;
  readonly #changes: readonly Change[];
  #facts: Facts = { sources: [], applicants: [], retyped: [], regions: [], counts: new Map() };

  constructor(old: ReadBundle, fresh: ReadBundle, changes: readonly Change[], lang: Lang) {
    this.#old = old;
    this.#fresh = fresh;
    this.#changes = changes;
    this.#lang = lang;
  }

  /** Asks the two runs' facts for what a cause consists of. */
  async learn(engine: Engine): Promise<void> {
    const texts = async (query: ReturnType<typeof sql>) => (await engine.rows<{ text: string }>(query)).map(({ text }) => text);
    const counts = await engine.rows<{ name: string; members: number }>(sql`
      select case side when 'old' then 'gone' else 'new' end || ':' || reason as name, cast(count(*) as integer) as members
      from present_reason where reason is not null group by side, reason
      union all
      select 'status', cast(count(*) as integer) from old_member a join new_member b on b.member = a.member where a.status is distinct from b.status`);
    this.#facts = {
      counts: new Map(counts.map(({ name, members }) => [name, members])),
      sources: await texts(sql`
        select coalesce(b.source, '?') || ' (' || count(*) || ')' as text
        from present_reason p join new_member b on b.member = p.member
        where p.side = 'new' and p.reason <> 'query' group by b.source order by count(*) desc, text limit ${examplesMax}`),
      applicants: await texts(sql`
        with moved as (
          select a.organisation as was, b.organisation as is_now, count(*) as members
          from old_fact_organisation a join new_fact_organisation b on b.member = a.member and b.position = a.position
          where a.organisation <> b.organisation group by a.organisation, b.organisation
        )
        select o.name || ' → ' || n.name as text
        from moved m join old_organisation o on o.organisation = m.was join new_organisation n on n.organisation = m.is_now
        order by m.members desc, text limit ${examplesMax}`),
      retyped: await engine.rows<Facts["retyped"][number]>(sql`
        select b.name, a.type as was, b.type as "is"
        from old_organisation a join new_organisation b on b.organisation = a.organisation
        where a.type is distinct from b.type order by b.name limit ${examplesMax}`),
      regions: await texts(sql`
        select b.name || ' (' || coalesce(a.region, '–') || ' → ' || coalesce(b.region, '–') || ')' as text
        from old_organisation a join new_organisation b on b.organisation = a.organisation
        where a.region is distinct from b.region order by text limit ${examplesMax}`),
    };
  }

  /** What changed between the runs, by one cause. */
  told(cause: Cause): string {
    const { sources, applicants, retyped, regions, counts } = this.#facts;
    const type = (code: string) => this.#fresh.labels[`text:${code}`]?.[this.#lang] ?? code;
    const moved = [...applicants, ...retyped.map(({ name, was, is }) => `${name} (${type(was)} → ${type(is)})`)];
    const count = (name: string) => counts.get(name) ?? 0;
    const list = (texts: readonly string[]) => texts.join(this.#lang === "zh" ? "、" : ", ") || "–";
    switch (cause) {
      case "documents_new":
        return this.#say("navigate.because.documents_new", { count: count("new:documents"), sources: list(sources) });
      case "documents_gone":
        return this.#say("navigate.because.documents_gone", { count: count("gone:documents") });
      case "unclear":
        return this.#say("navigate.because.unclear", { count: count("new:unclear") + count("gone:unclear") });
      case "query":
        return this.#say("navigate.because.query", {
          changes: this.#told(this.#inChain().map((change) => sayChange(change, this.#lang))),
          count: count("new:query"),
          gone: count("gone:query"),
        });
      case "status":
        return this.#say("navigate.because.status", { count: count("status") });
      case "entity":
        return this.#say("navigate.because.entity", { examples: list(moved.slice(0, examplesMax)) }) + this.#rules();
      case "region":
        return this.#say("navigate.because.region", { examples: list(regions) }) + this.#rules();
      case "study":
        return this.#told(this.#settings().map((change) => this.#settingTold(change)));
      case "cut_off":
        return this.#say("navigate.because.cut_off", {
          before: this.#old.run.cutOff ?? "–",
          after: this.#fresh.run.cutOff ?? "–",
        });
      case "code":
        return this.#say("navigate.because.code", { before: this.#old.run.code, after: this.#fresh.run.code });
      case "documents_changed":
      case "people":
      case "corpus":
        return this.#say(`navigate.because.${cause}`, {}) + this.#rules();
      case "text":
      case "other":
        return this.#say(`navigate.because.${cause}`, {});
    }
  }

  /** True where what a cause consists of is known even if it moves no number. Of the others only the numbers that they move tell. */
  knows(cause: Cause): boolean {
    const { applicants, retyped, regions, counts } = this.#facts;
    const any = (...names: readonly string[]) => names.some((name) => (counts.get(name) ?? 0) > 0);
    switch (cause) {
      case "documents_new":
        return any("new:documents");
      case "documents_gone":
        return any("gone:documents");
      case "unclear":
        return any("new:unclear", "gone:unclear");
      case "status":
        return any("status");
      case "query":
        return this.#inChain().length > 0;
      case "study":
        return this.#settings().length > 0;
      case "entity":
        return applicants.length > 0 || retyped.length > 0;
      case "region":
        return regions.length > 0;
      case "cut_off":
        return true;
      case "code":
        return this.#old.run.code !== this.#fresh.run.code;
      case "documents_changed":
      case "people":
      case "text":
      case "corpus":
      case "other":
        return false;
    }
  }

  /** Why a row changed: its causes, with how much each changed its first number that any of them moved. */
  because(row: ChangedRow, causes: readonly RowCause[]): string {
    const moved = (column: string) => causes.some(({ cells }) => cells.some((cell) => cell.column === column));
    const shown =
      row.columns.find(({ kind, key }) => kind === "count" && moved(key)) ?? row.columns.find(({ key }) => moved(key));
    const title = shown ? (shown.title[this.#lang] ?? shown.key) : "";
    const told = causes.map(({ cause, cells, members }) => {
      const own = cells.find(({ column }) => column === shown?.key);
      const examples = [...(members?.in ?? []), ...(members?.out ?? [])].slice(0, examplesMax).map(({ number }) => number);
      const by =
        own === undefined || own.by === null
          ? ""
          : ` (${title} ${signed(own.by)}${examples.length > 0 ? `: ${examples.join(", ")}` : ""})`;
      return this.told(cause) + by;
    });
    return told.join("; ") || this.#say("navigate.because.other", {});
  }

  /** Rules by which the corpus was made in another version: they may be behind any change of its entities and fields. */
  #rules(): string {
    const [was, is] = [this.#old.run.rules, this.#fresh.run.rules];
    const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((rule) => was[rule] !== is[rule]);
    if (changed.length === 0) return "";
    const rules = changed.map((rule) => `${rule} ${was[rule] ?? "–"} → ${is[rule] ?? "–"}`).join(", ");
    return this.#lang === "zh"
      ? `（${this.#say("navigate.because.rules", { rules })}）`
      : ` (${this.#say("navigate.because.rules", { rules })})`;
  }

  #inChain(): Change[] {
    return this.#changes.filter(({ part }) => part === "node" || part === "tag" || part === "judgement");
  }

  #settings(): Change[] {
    return this.#changes.filter(({ part }) => ["setting", "applicant", "technology", "effect"].includes(part));
  }

  #settingTold(change: Change): string {
    const { part, field } = change;
    if (part !== "setting") return sayChange(change, this.#lang);
    const [before, after] = [shortened(change.before), shortened(change.after)];
    return this.#say("navigate.because.study", { field: field ?? "", before, after });
  }

  /** The first few, and how many more there are. */
  #told(texts: readonly string[]): string {
    const more = texts.length - examplesMax;
    const shown = texts.slice(0, examplesMax).join(this.#lang === "zh" ? "；" : "; ");
    return more > 0 ? `${shown} ${this.#say("navigate.because.more", { count: more })}` : shown || "–";
  }

  #say(key: Parameters<typeof messageText>[0], values: Readonly<Record<string, string | number>>): string {
    return messageText(key, values, this.#lang);
  }
}

const shownMax = 80;

function shortened(text: string | null): string {
  if (text === null) return "–";
  return text.length > shownMax ? `${text.slice(0, shownMax)}…` : text;
}

function signed(by: number): string {
  return by < 0 ? `−${-by}` : `+${by}`;
}
