import type { Action, Bilingual, Runners } from "#base";
import { isOfRegister, type May, type Register } from "#ledger";
import { roles, type PermissionsAnswer, type Role } from "#ledger/contract";

type Feature = PermissionsAnswer["features"][number];
type Row = Feature["acts"][number];

const titles = {
  read: { zh: "查看", en: "read" },
  create: { zh: "新建", en: "make" },
  change: { zh: "修改", en: "change" },
  comment: { zh: "评论", en: "comment" },
  run: { zh: "使用", en: "use" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Who may do what: every register with its steps, and every action that is no register's; computed from what they declare. */
export function permissionsOf(actions: readonly Action[], registers: readonly Register[]): PermissionsAnswer {
  const others = actions.filter((action) => !registers.some((register) => isOfRegister(action, register)));
  return {
    roles: Object.entries(roles).map(([role, title]) => ({ role, title })),
    features: [...registers.map(ofRegister), ...others.map(ofAction)].toSorted((left, right) =>
      left.feature < right.feature ? -1 : 1,
    ),
  };
}

function ofRegister({ name, title, may, transitions }: Register): Feature {
  const { comment, ...plain } = may;
  const steps = Object.entries(transitions ?? {}).map(([act, step]): Row => row(act, step.title, reachesOf(step.may, false)));
  return {
    feature: name,
    title,
    kind: "register",
    acts: [
      ...Object.entries(plain).map(([act, said]) => row(act, titles[act as keyof typeof plain], reachesOf(said, act === "read"))),
      // Who reads a record says something of it, unless the register says who may.
      row("comment", titles.comment, comment ? reachesOf(comment, false) : reachesOf(may.read, true)),
      ...steps,
    ],
  };
}

function ofAction({ name, summary, may = [], method }: Action): Feature {
  return { feature: name, title: summary, kind: "action", acts: [row("run", titles.run, runnersOf(may, method === "get"), may)] };
}

function row(act: string, title: Bilingual, reaches: Row["reaches"], may?: Runners): Row {
  const open = may === "anyone" || may === "signed_in" ? may : null;
  return { act, title, reaches, open };
}

/** What the roles may; administrators everything, auditors whatever only reads. */
function reachesOf(may: May, reads: boolean): Row["reaches"] {
  return { ...may, administrator: "any", ...(reads ? { auditor: "any" as const } : {}) };
}

function runnersOf(may: Runners, reads: boolean): Row["reaches"] {
  if (typeof may === "string") {
    const reach = may === "by_record" ? ("record" as const) : ("any" as const);
    return { ...Object.fromEntries(Object.keys(roles).map((role) => [role, reach])), administrator: "any" };
  }
  return reachesOf(Object.fromEntries(may.map((role) => [role as Role, "any"])), reads);
}
