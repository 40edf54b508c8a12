import { afterAll, beforeAll, expect, test } from "vitest";
import type { Action, Actor } from "#base";
import { isOfRegister, type Register } from "#ledger";
import { actions, inputSchema, permissionsOf, registers, type FieldSchema } from "#product";
import { hasRoute } from "./action-routes.ts";
import { openMatrix, type Asked, type Matrix } from "./matrix-app-for-test.ts";
import { mayByTable } from "./matrix-oracle-for-test.ts";
import { theirSecret, valuesFor, type MadeRecord, type Side, type World } from "./matrix-records-for-test.ts";

const table = permissionsOf(actions, registers);
let world: World;
let actors: ReadonlyMap<string, Actor | undefined>;
let matrix: Matrix;

beforeAll(async () => {
  matrix = await openMatrix();
  ({ world, actors } = matrix);
}, 300_000);
afterAll(() => matrix.close());

const ask: Matrix["ask"] = (who, path, input) => matrix.ask(who, path, input);

const may = (who: string, register: Register, act: string, at: MadeRecord) =>
  mayByTable(table, register.name, act, actors.get(who), at);

/** What somebody is told who may not even ask. */
const turnedAway = (who: string) => (actors.get(who) ? "server.may_not_run" : "ledger.not_signed_in");
const isMember = (who: string) =>
  actors.get(who)?.grants.some(({ role, zone }) => role !== "administrator" || zone === null) ?? false;
const offers = (name: string) => actions.some((action) => action.name === name && hasRoute(action));
const recordsOf = (register: Register) => world.records.filter((each) => each.register.name === register.name);
/** What permission says, of an answer: rules, shapes and files that refuse it came after. */
const refusals = ["ledger.no_record", "ledger.not_allowed", "server.may_not_run", "ledger.not_signed_in"];
const refusalIn = ({ code }: Asked) => (code !== undefined && refusals.includes(code) ? code : "let through");

const cases = registers.map((register) => [register.name, register] as const);

test.each(cases)("%s is listed to each role as far as the table says, and not told of beyond", async (name, register) => {
  const wrong: string[] = [];
  for (const who of actors.keys()) {
    const seen = recordsOf(register).filter((each) => may(who, register, "read", each));
    const expected = isMember(who) ? "let through" : turnedAway(who);
    const hidden = recordsOf(register).filter((each) => each.side === "theirs" && !seen.includes(each));
    const [unseen] = hidden;
    const fields = Object.keys(register.fields).filter(
      (key) => unseen?.values[key] != null && !Array.isArray(unseen.values[key]),
    );
    // What the order of hidden records is by shows nowhere: some of the roles ask by every field.
    const sorts = ["zone_administrator", "enterprise"].includes(who) ? Object.keys(register.fields) : [];
    const questions: object[] = [{}, ...sorts.map((sort) => ({ sort, limit: 1 }))];
    for (const question of questions) {
      const answer = await ask(who, `/api/${name}`, question);
      if (refusalIn(answer) !== expected) wrong.push(`${who} ${JSON.stringify(question)}: ${answer.status} ${answer.code}`);
      else if (isMember(who) && answer.json["total"] !== seen.length) {
        wrong.push(`${who} counts ${String(answer.json["total"])}, may read ${seen.length}`);
      }
      if (hidden.some(({ id }) => answer.text.includes(id))) wrong.push(`${who} is told of an id`);
    }
    const csv = await ask(who, `/api/${name}.csv`);
    if (hidden.some(({ id }) => csv.text.includes(id))) wrong.push(`${who} is told of an id in CSV`);
    if (!isMember(who) || !unseen || seen.some((each) => each.side === "theirs")) continue;
    const probes: object[] = [
      { text: theirSecret },
      { where: { id: unseen.id } },
      ...fields
        .filter((key) => String(unseen.values[key]).includes(theirSecret))
        .map((key) => ({ where: { [key]: unseen.values[key] } })),
      ...(unseen.zone === null ? [] : [{ zone: unseen.zone, where: { id: unseen.id } }]),
    ];
    for (const probe of probes) {
      const answer = await ask(who, `/api/${name}`, probe);
      if (answer.json["total"] !== 0) wrong.push(`${who} finds ${JSON.stringify(probe)}: ${answer.text.slice(0, 100)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each(cases)("a record of %s is opened, made, changed and moved by each role as the table says", async (name, register) => {
  const wrong: string[] = [];
  const check = async (who: string, path: string, input: object, expected: string, hidden: boolean) => {
    if (!offers(path)) return;
    const answer = await ask(who, `/api/${path}`, input);
    if (refusalIn(answer) !== expected)
      wrong.push(`${who} ${path} ${JSON.stringify(input).slice(0, 120)}: ${answer.status} ${answer.code}, not ${expected}`);
    if (expected !== "let through" && (answer.status < 401 || answer.status > 404))
      wrong.push(`${who} ${path}: ${answer.status}`);
    if (hidden && answer.text.includes(theirSecret)) wrong.push(`${who} ${path} tells what is hidden`);
  };
  for (const who of actors.keys()) {
    const told = (allowed: boolean, reads = true) =>
      !isMember(who) ? turnedAway(who) : !reads ? "ledger.no_record" : allowed ? "let through" : "ledger.not_allowed";
    for (const at of recordsOf(register)) {
      const reads = may(who, register, "read", at);
      const { id } = at;
      await check(who, `${name}-get`, { id }, told(true, reads), !reads);
      await check(who, `${name}-history`, { id }, told(true, reads), !reads);
      const isOpen = !register.settled?.includes(at.state as never);
      const changes = may(who, register, "change", at);
      if (isOpen || !changes) await check(who, `${name}-save`, { id, seen: 1, values: {} }, told(changes, reads), !reads);
      // A version that is not so tells no more than one that is.
      if (!reads) await check(who, `${name}-save`, { id, seen: 7, values: {} }, told(changes, reads), true);
      for (const [act, { from }] of Object.entries(register.transitions ?? {})) {
        const moves = may(who, register, act, at);
        if (!from.includes(at.state as never) && reads) continue;
        await check(who, `${name}-move`, { id, seen: 1, act, note: "–" }, told(moves, reads), !reads);
      }
    }
    for (const side of ["ours", "theirs"] as const) {
      const values = valuesFor(register, side, world.records);
      const at = placeOf(register, values, side);
      await check(who, `${name}-save`, { values }, told(may(who, register, "create", at)), false);
    }
  }
  expect(wrong).toEqual([]);
});

/** Where a record would belong that is not made yet. */
function placeOf(register: Register, values: Readonly<Record<string, unknown>>, side: Side): MadeRecord {
  const at = (field: string | undefined) =>
    field === undefined ? null : field === "id" ? "new" : ((values[field] ?? null) as string | null);
  return { register, side, id: "new", state: null, values: {}, zone: at(register.zone), organisation: at(register.organisation) };
}

const others = actions
  .filter((action) => hasRoute(action) && !registers.some((register) => isOfRegister(action, register)))
  .map((action) => [action.name, action] as const);

test.each(others)(
  "%s is run by the roles that the table names, and tells nobody what they may not read",
  async (name, action) => {
    const wrong: string[] = [];
    for (const who of actors.keys()) {
      const allowed = mayByTable(table, name, "run", actors.get(who));
      for (const input of [{}, ...inputsAboutTheirs(action)]) {
        const answer = await ask(who, `/api/${name}`, input);
        const isAway = answer.code === "server.may_not_run" || answer.code === "ledger.not_signed_in";
        if (isAway === allowed && !(allowed && answer.code === "ledger.not_signed_in" && !actors.get(who))) {
          wrong.push(`${who} ${JSON.stringify(input)}: ${answer.status} ${answer.code}`);
        }
        if (isAway && answer.status !== (actors.get(who) ? 403 : 401)) wrong.push(`${who}: ${answer.status}`);
        if (readsAll(who)) continue;
        const named = namedIn(input);
        if (allowed && named && !may(who, named.register, "read", named) && answer.code !== "ledger.no_record") {
          wrong.push(`${who} ${JSON.stringify(input)} is not there, and yet: ${answer.status} ${answer.code}`);
        }
        // The registers' rules come after permission: who meets them was let through to change what is theirs.
        if (answer.code === "ledger.busy") wrong.push(`${who} ${JSON.stringify(input)} changes what is theirs`);
        // Records that everybody may read say so themselves; whatever else is theirs is a secret.
        const secrets = secretsFor(who).filter((secret) => answer.text.includes(secret));
        if (secrets.length > 0) wrong.push(`${who} ${JSON.stringify(input)} is told ${secrets.join(", ")}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);

/** The one record that an input is about. */
function namedIn(input: object): MadeRecord | undefined {
  const { register, record, id = record } = input as Readonly<Record<string, unknown>>;
  return register === undefined ? undefined : world.records.find((each) => each.register.name === register && each.id === id);
}

const readsAll = (who: string) => ["administrator", "auditor everywhere", "analyst everywhere"].includes(who);

/** Texts of records that somebody may not read: each names its register and field. */
const known = new Map<string, readonly string[]>();
function secretsFor(who: string): readonly string[] {
  const found =
    known.get(who) ??
    registers
      .filter((register) => recordsOf(register).every((each) => each.side === "ours" || !may(who, register, "read", each)))
      .map(({ name }) => `${theirSecret} ${name} `);
  known.set(who, found);
  return found;
}

/** The action asked about what is theirs: wherever an input is called as a register, or as a record of one. */
function inputsAboutTheirs(action: Action): readonly object[] {
  const { properties, required } = inputSchema((action.httpInput ?? action.input) as Action["input"]);
  const filled = Object.fromEntries(required.map((field) => [field, anyOf(properties[field] ?? {})]));
  const place = ["record", "id"].find((field) => field in properties);
  if ("register" in properties && place !== undefined) {
    const firsts = registers.flatMap((register) => recordsOf(register).find(({ side }) => side === "theirs") ?? []);
    return firsts.map(({ register, id }) => ({ ...filled, register: register.name, [place]: id }));
  }
  const theirs = Object.keys(properties).flatMap((field) => {
    const found = field === "enterprise" ? world.organisation.theirs : recordCalled(field);
    return found === undefined ? [] : [[field, found] as const];
  });
  const asked = { ...filled, ...Object.fromEntries(theirs) };
  return Object.keys(asked).length === 0 ? [] : [asked];
}

/** Theirs of the register that an input is named after: `round` after `zone/review-rounds`. */
function recordCalled(field: string): string | undefined {
  const register =
    registers.find(({ name }) => name.endsWith(`/${field}s`)) ?? registers.find(({ name }) => name.endsWith(`-${field}s`));
  return register && recordsOf(register).find(({ side }) => side === "theirs")?.id;
}

function anyOf({ type, enum: codes, anyOf: choices }: FieldSchema): unknown {
  if (codes) return codes[0];
  if (choices) return anyOf(choices[0] ?? {});
  return { number: 1, integer: 1, boolean: false, array: [], object: {} }[type ?? ""] ?? "x";
}
