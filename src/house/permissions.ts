import type { PermissionsAnswer } from "#ledger/contract";

/** Words of the table: what it says of a role that may, and of the first column. */
const words = { any: "all", zone: "zone", own: "own", record: "record" } as const;

/** `docs/ledger/permissions.md`: every register and action, role by role. */
export function permissionsText({ roles, features }: PermissionsAnswer): string {
  const lines = [
    "# ledger/permissions",
    "",
    "Who may do what. Printed from what the registers and actions declare by `node scripts/permissions.ts`; a test compares it, and another",
    "asks every route as every role. 本页由程序生成。",
    "",
    "- Command: `fairway ledger permissions [--role ROLE] [--feature FEATURE]`",
    "- Route: `GET /api/ledger/permissions` (`.csv`, `.xlsx`); page `/ledger/permissions`",
    "",
    "| in the table | 中文 | means |",
    "| --- | --- | --- |",
    "| all | 全部 | every record; of an action, that the role may use it |",
    "| zone | 本专区 | records of the zone, and of the zones within it, for which the role is held; every record where it is held everywhere |",
    "| own | 本单位 | records that belong to the organisation for which the role is held |",
    "| record | 依记录 | the action shows and changes what its registers let the reader read and change |",
    "| everyone | 所有人 | no role is asked for: every account, or also who is not signed in |",
    "",
    "A role is held by a [membership](members.md). An administrator may do everything, an auditor read everything (of their zone, where the role is held",
    "for one). What one may not read is not there: 404, not counted, not named. An API key may do what its account may, and of that what its scope says.",
    "Jobs and uploads are seen by who started or sent them, and jobs by administrators.",
    "",
    "## 中文摘要",
    "",
    "各角色可查看、新建、修改、评论和办理的内容，按台账与功能逐项列出。系统管理员可做一切，审计人员可查看一切；无权查看的记录视同不存在。",
    "任务与上传的文件只属于发起人，任务另对系统管理员可见。接口密钥的权限不超过其账户。",
    "",
  ];
  const heads = roles.map(({ title }) => title.zh);
  const english = roles.map(({ title }) => title.en);
  for (const part of new Set(features.map(({ feature }) => feature.split("/")[0] ?? ""))) {
    lines.push(
      `## ${part}`,
      "",
      `| feature | act | ${english.join(" | ")} |`,
      `| --- | --- | ${heads.map(() => "---").join(" | ")} |`,
      `| 功能 | 操作 | ${heads.join(" | ")} |`,
      ...features
        .filter(({ feature }) => feature.startsWith(`${part}/`))
        .flatMap(({ feature, title, kind, acts }) =>
          acts.map(({ title: act, reaches, open }, place) => {
            const cells = roles.map(({ role }) => {
              const reach = reaches[role];
              return open ? "everyone" : reach ? words[reach] : "–";
            });
            const named = kind === "register" ? `${feature} ${title.zh}` : feature;
            return `| ${place === 0 ? named : ""} | ${act.en} ${act.zh} | ${cells.join(" | ")} |`;
          }),
        ),
      "",
    );
  }
  return lines.join("\n");
}
