import type { permissions as zh } from "../zh/permissions.ts";

export const permissions: Readonly<Record<keyof typeof zh, string>> = {
  "permissions.title": "Permissions",
  "permissions.lede":
    "What each role may read, make, change, comment and move: computed from what the registers and features declare, and so what is enforced.",
  "permissions.role": "Role",
  "permissions.find": "Find a register or feature by name",
  "permissions.found": "{count} found",
  "permissions.none": "No register or feature fits",
  "permissions.csv": "Download the whole table as CSV",
  "permissions.registers": "Registers",
  "permissions.actions": "Features",
  "permissions.register": "Register",
  "permissions.action": "Feature",
  "permissions.read": "Read",
  "permissions.create": "Make",
  "permissions.change": "Change",
  "permissions.comment": "Comment",
  "permissions.steps": "Steps",
  "permissions.use": "Use",
  "permissions.any": "all",
  "permissions.zone": "own zone",
  "permissions.own": "own organisation",
  "permissions.record": "by record",
  "permissions.open": "every account",
  "permissions.yes": "yes",
  "permissions.no": "–",
  "permissions.no_told": "not allowed",
  "permissions.told":
    "“Own zone” includes the parks in it; “own organisation” means the records of the organisation that one acts for; “by record” shows and handles only what one may read or change.",
  "permissions.step": "{step} ({reach})",
};
