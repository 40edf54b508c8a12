/** Who may do what in the whole product, as the registers and actions declare it. */
import { z } from "zod";
import { action, type Action } from "#base";
import type { Register } from "#ledger";
import { permissionsAnswer } from "#ledger/contract";
import { permissionsOf } from "./permissions.ts";

/** in   all: every action of the product, once they are known; this one is among them */
export function permissionsAction(all: () => readonly Action[], registers: readonly Register[]): Action {
  return action({
    name: "ledger/permissions",
    may: "member",
    summary: { zh: "权限表：各角色可查看、新建、修改和办理的内容", en: "Who may read, make, change and move what, role by role" },
    input: z.object({ role: z.string().optional(), feature: z.string().optional() }),
    output: permissionsAnswer,
    doors: ["cli", "http"],
    method: "get",
    async run({ role, feature }) {
      const { roles, features } = permissionsOf(all(), registers);
      return {
        roles: roles.filter((each) => role === undefined || each.role === role),
        features: features.filter((each) => feature === undefined || each.feature === feature),
      };
    },
    print: ({ roles, features }, lang) =>
      features
        .flatMap(({ feature, acts }) =>
          acts.map(({ act, title, reaches, open }) =>
            [
              feature,
              act === "run" ? "" : title[lang],
              open ?? roles.flatMap(({ role }) => (reaches[role] ? [`${role}: ${reaches[role]}`] : [])).join(", "),
            ].join("\t"),
          ),
        )
        .join("\n"),
    rows: ({ roles, features }) =>
      features.flatMap(({ feature, title, acts }) =>
        acts.map(({ act, reaches, open }) => ({
          feature,
          title_zh: title.zh,
          title_en: title.en,
          act,
          open: open ?? "",
          ...Object.fromEntries(roles.map(({ role }) => [role, reaches[role] ?? ""])),
        })),
      ),
  });
}
