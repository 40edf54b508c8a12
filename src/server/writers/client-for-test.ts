/** Asks a server as somebody: what the tests of many writers need. */
import { z } from "zod";

const record = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string().nullable(),
  values: z.record(z.string(), z.unknown()),
});
export type Kept = z.output<typeof record>;

const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** What the server refused: its code and what it told. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export interface ClientForTest {
  ask<Answer = unknown>(name: string, input: object): Promise<Answer>;
  readonly make: (register: string, values: object) => Promise<Kept>;
  readonly move: (register: string, at: Kept, ...acts: readonly string[]) => Promise<Kept>;
}

export function clientForTest(url: string, user: string): ClientForTest {
  const ask = async (name: string, input: object): Promise<unknown> => {
    const response = await fetch(`${url}/api/${name}?lang=en`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-user": user },
      body: JSON.stringify(input),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    const { error } = refusal.parse(answer);
    throw new Refused(error.code, error.message, response.status);
  };
  return {
    ask: ask as ClientForTest["ask"],
    make: async (register, values) => record.parse(await ask(`${register}-save`, { values })),
    async move(register, at, ...acts) {
      let now = at;
      for (const act of acts) {
        now = record.parse(await ask(`${register}-move`, { id: now.id, seen: now.version, act, note: "–" }));
      }
      return now;
    },
  };
}

/** A fund whose one contract can still be paid, and a line that everybody may write on. */
export async function contractForTest(
  client: ClientForTest,
  yuan: number,
): Promise<{ zone: string; line: Kept; commitment: Kept }> {
  const { make, move } = client;
  const zone = (await make("zone/zones", { name: "测试专区", type: "park", level: "park", region: "CN-410100" })).id;
  const organisation = (await make("ledger/organisations", { name: "甲公司", kind: "enterprise", zone })).id;
  const fund = await make("zone/funds", { zone, name: "产业化专项", year_from: 2025, budget: yuan, source: "市财政" });
  const line = await make("zone/fund-lines", { name: "产业化补助", fund: fund.id, amount: yuan, remarks: "0" });
  await move("zone/funds", fund, "open");
  const open = { title: "申报通知", line: line.id, from_on: "2025-01-01", until_on: "2099-12-31", conditions: "区内企业" };
  const call = await move("zone/fund-calls", await make("zone/fund-calls", open), "publish");
  const asked = { title: "压机升级", call: call.id, organisation, asked: yuan, own_money: yuan, plan: "–" };
  const application = await move("zone/fund-applications", await make("zone/fund-applications", asked), "submit", "pass");
  const given = { application: application.id, amount: yuan, decided_on: "2025-03-01" };
  const award = await move("zone/fund-awards", await make("zone/fund-awards", given), "decide");
  const signed = { award: award.id, amount: yuan, number: "HT-1", signed_on: "2025-04-01" };
  return { zone, line, commitment: await move("zone/fund-commitments", await make("zone/fund-commitments", signed), "sign") };
}
