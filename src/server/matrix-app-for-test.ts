/** The whole server with records of two zones, asked by anybody one names. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock, type Actor } from "#base";
import { closeLedgers } from "#ledger";
import { roles } from "#ledger/contract";
import { actions, registers } from "#product";
import { makeApp } from "./app.ts";
import { Jobs } from "./jobs.ts";
import { makeWorld, type World } from "./matrix-records-for-test.ts";

export interface Asked {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

export interface Matrix {
  readonly world: World;
  readonly actors: ReadonlyMap<string, Actor | undefined>;
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** With an input: posted. */
  ask(who: string, path: string, input?: object): Promise<Asked>;
  send(who: string, path: string, init: RequestInit): Promise<Asked>;
  close(): Promise<void>;
}

export async function openMatrix(): Promise<Matrix> {
  const dataDir = mkdtempSync(join(tmpdir(), "fairway-matrix-"));
  const world = await makeWorld(dataDir, registers);
  const declared = new Map(
    registers.map((register) => [register, Object.entries(register).find(([part]) => part === "check")?.[1]]),
  );
  // Whatever permission lets through ends here: nothing is changed, and every attempt meets the same records.
  const check = async (_: unknown, { refuse }: { refuse: (code: "ledger.busy", values: object) => never }) =>
    refuse("ledger.busy", {});
  for (const register of registers) Object.assign(register, { check });
  const actors = everyActor(world);
  const jobs = await Jobs.open({
    dataDir,
    clock: systemClock,
    log: () => undefined,
    process: () => ({ ended: Promise.resolve({ exit: 0, how: "", answer: {}, log: "" }), stop: () => undefined }),
  });
  const app = makeApp({
    actions,
    dataDir,
    webFolder: join(dataDir, "web"),
    jobs,
    clock: systemClock,
    version: "0",
    openToNetwork: false,
    allowedHosts: [],
    log: () => undefined,
    whoAsks: async (request) => actors.get(request.headers.get("x-who") ?? ""),
  });
  const send: Matrix["send"] = async (who, path, init) => {
    const headers = { host: "127.0.0.1:1", "x-who": who, ...(init.headers as Record<string, string> | undefined) };
    const response = await app.request(path, { ...init, headers });
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json") ? (JSON.parse(text) as Asked["json"]) : {};
    return { status: response.status, code: (json["error"] as { code?: string } | undefined)?.code, text, json };
  };
  return {
    world,
    actors,
    routes: app.routes,
    send,
    ask: (who, path, input) =>
      send(
        who,
        path,
        input ? { method: "POST", body: JSON.stringify(input), headers: { "content-type": "application/json" } } : {},
      ),
    async close() {
      for (const [register, own] of declared) Object.assign(register, { check: own });
      await closeLedgers();
      await jobs.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Every role as it is held: in our zone and for our organisation; the two that see everything also everywhere. */
function everyActor({ zone: zones, organisation: organisations }: World): ReadonlyMap<string, Actor | undefined> {
  const [zone, organisation] = [zones.ours, organisations.ours];
  const who = (label: string, ...grants: Actor["grants"]): [string, Actor] => [label, { id: label, label, door: "web", grants }];
  return new Map<string, Actor | undefined>([
    ["nobody", undefined],
    who("no role"),
    ...Object.keys(roles)
      .filter((role) => role !== "administrator")
      .map((role) => who(role, { role, zone, organisation: role === "auditor" ? null : organisation })),
    who("administrator", { role: "administrator", zone: null, organisation: null }),
    who("administrator of a zone", { role: "administrator", zone, organisation: null }),
    who("analyst everywhere", { role: "analyst", zone: null, organisation: null }),
    who("auditor everywhere", { role: "auditor", zone: null, organisation: null }),
  ]);
}
