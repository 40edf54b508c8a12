import { expect, test } from "vitest";
import { roles } from "#ledger/contract";
import { actions, permissionsOf, registers } from "#product";
import { hasRoute } from "#server";
import { textOf } from "./files.ts";
import { permissionsText } from "./permissions.ts";

const words = ["anyone", "signed_in", "member", "by_record"];

test("every action that the server offers says who may run it, in roles that there are", () => {
  const silent = actions.filter((action) => hasRoute(action) && action.may === undefined);
  expect(silent.map(({ name }) => name)).toEqual([]);
  const unknown = actions.flatMap(({ name, may }) =>
    (typeof may === "string" ? (words.includes(may) ? [] : [may]) : (may ?? []).filter((role) => !(role in roles))).map(
      (each) => `${name}: ${each}`,
    ),
  );
  expect(unknown).toEqual([]);
});

test("what changes something is open to nobody who is not signed in, save signing in itself", () => {
  const open = actions.filter(({ may, method }) => may === "anyone" && method === "post");
  expect(open.filter(({ name }) => !name.startsWith("ledger/")).map(({ name }) => name)).toEqual([]);
});

test("docs/ledger/permissions.md is what the registers and actions print (node scripts/permissions.ts)", () => {
  expect(textOf("docs/ledger/permissions.md")).toBe(permissionsText(permissionsOf(actions, registers)));
});
