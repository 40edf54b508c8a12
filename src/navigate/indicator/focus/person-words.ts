/** What the figures on single people say alike: for what they are, and what they leave out. */
import type { FigureColumn } from "../../contract.ts";
import type { Both, FigureRow, Scope } from "../indicator.ts";
import { nobodyFound } from "./asked.ts";

export const personColumn: FigureColumn = { key: "person", title: { zh: "发明人", en: "Inventor" }, kind: "text" };

const purposeCaveat: Both = {
  zh: "用途限于本项目所述的人才遴选或评价：姓名、单位均按已公开的专利文献，不含住址和联系方式，要求不具名者已隐去。专利之外的论文、项目、奖项未纳入；署名先后不表示贡献大小，故不列。同名者与中外文姓名须核实；不得据此作出对个人的自动决定。",
  en: "For the selection or evaluation that the study states only: names and affiliations as published in patents, without address or contact; who asked not to be named is left out. Papers, projects and awards are not part of it; the order of inventors does not tell who did what, so it is not shown. Namesakes and names in two scripts must be checked; nothing may be decided about a person by it alone.",
};

export function personCaveats(rows: readonly FigureRow[], scope: Scope): Both[] {
  const names = new Map<string, Set<unknown>>();
  for (const row of rows) {
    const name = String(row["person"]);
    names.set(name, (names.get(name) ?? new Set()).add(row["inventor"]));
  }
  const shared = [...names].filter(([, people]) => people.size > 1).map(([name]) => name);
  return [
    ...nobodyFound(rows, scope, "people"),
    ...(shared.length > 0
      ? [
          {
            zh: `${shared.join("、")}在语料中有多人同名，分行列出；可写作“姓名@单位”以限定。`,
            en: `Several people are called ${shared.join(", ")}; each has rows of its own. Write “name@organisation” to mean one of them.`,
          },
        ]
      : []),
    ...(rows.length > 0 ? [purposeCaveat] : []),
  ];
}

/** Said of lists that name people without the study having named them. */
export function listCaveats(): Both[] {
  return [purposeCaveat];
}
