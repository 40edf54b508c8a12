/** What many people of several roles write to one zone at once, how long each write took, and what is kept of it. */
import { clientForTest, contractForTest, Refused, type ClientForTest } from "./client-for-test.ts";

export interface Written {
  readonly what: string;
  /** By which it is found again: `register/id act`. */
  readonly key: string;
  readonly ms: number;
}

export interface ManyRoles {
  readonly written: readonly Written[];
  /** What was refused or broke: nothing of it should. */
  readonly failed: readonly string[];
  /** Of every record that was written: what its history holds. */
  readonly kept: ReadonlySet<string>;
  readonly history: { readonly broken: readonly unknown[]; readonly faults: readonly unknown[] };
}

interface Entries {
  readonly entries: readonly { readonly act: string; readonly changes: Readonly<Record<string, readonly [unknown, unknown]>> }[];
}
type Write = (client: ClientForTest, user: string, name: string) => Promise<{ register: string; id: string; mark: string }>;

/** Who writes what: the roles whose work it is. */
const roles: Readonly<Record<string, string>> = {
  milestone: "zone_administrator",
  value: "analyst",
  payment: "zone_administrator",
  comment: "decision_maker",
  file: "zone_administrator",
};

/** Each of `people` writes `rounds` times what is the work of their role, all of them at once. */
export async function manyRoles(
  url: string,
  { people, rounds }: { readonly people: number; readonly rounds: number },
): Promise<ManyRoles> {
  const ada = clientForTest(url, "administrator:Ada");
  const { zone, line, commitment } = await contractForTest(ada, 10_000_000);
  const writes: Readonly<Record<string, Write>> = {
    async milestone(client, _, name) {
      const { id } = await client.make("zone/milestones", { zone, title: name, due_on: "2030-01-01" });
      return { register: "zone/milestones", id, mark: "create" };
    },
    async value(client, _, name) {
      const values = {
        zone,
        kpi: "invention_grants",
        period_from: "2025-01-01",
        period_to: "2025-12-31",
        value: "1",
        source: name,
      };
      const { id } = await client.make("zone/kpi-values", values);
      return { register: "zone/kpi-values", id, mark: "create" };
    },
    async payment(client, _, name) {
      const values = { commitment: commitment.id, amount: 7, number: name, paid_on: "2025-05-01" };
      const { id } = await client.move("zone/fund-payments", await client.make("zone/fund-payments", values), "pay");
      return { register: "zone/fund-payments", id, mark: "pay" };
    },
    async comment(client, _, name) {
      await client.ask("ledger/comment", { register: "zone/fund-lines", record: line.id, text: name });
      return { register: "zone/fund-lines", id: line.id, mark: name };
    },
    async file(_, user, name) {
      const address = `${url}/api/ledger/attach?register=zone/zones&record=${zone}&name=${name}.txt`;
      const sent = await fetch(address, { method: "POST", body: name, headers: { "x-user": user } });
      if (sent.status !== 201) throw new Error(`${sent.status} ${await sent.text()}`);
      return { register: "zone/zones", id: zone, mark: `${name}.txt` };
    },
  };
  const kinds = Object.entries(writes);
  const [written, failed]: [Written[], string[]] = [[], []];
  await Promise.all(
    Array.from({ length: people }, async (_person, person) => {
      const [what, write] = kinds[person % kinds.length] as (typeof kinds)[number];
      const user = `${roles[what]}:user-${person}`;
      const client = clientForTest(url, user);
      for (let round = 0; round < rounds; round++) {
        const begun = performance.now();
        try {
          const { register, id, mark } = await write(client, user, `n-${person}-${round}`);
          written.push({ what, key: `${register}/${id} ${mark}`, ms: performance.now() - begun });
        } catch (error) {
          failed.push(`${what} ${error instanceof Refused ? `${error.status} ${error.code}: ` : ""}${String(error)}`);
        }
      }
    }),
  );
  return { written, failed, kept: await keptOf(ada, written), history: await ada.ask("ledger/verify", {}) };
}

/** Every act of the records, and of comments and files what they say and are called. */
async function keptOf(ada: ClientForTest, written: readonly Written[]): Promise<ReadonlySet<string>> {
  const records = new Set(written.map(({ key }) => key.split(" ")[0] ?? ""));
  const kept = new Set<string>();
  for (const record of records) {
    const cut = record.lastIndexOf("/");
    const [register, id] = [record.slice(0, cut), record.slice(cut + 1)];
    const { entries } = await ada.ask<Entries>(`${register}-history`, { id, limit: 1000 });
    for (const { act, changes } of entries) {
      const said = (changes["comment"]?.[1] ?? changes["attachment"]?.[1]) as { text?: string; name?: string } | undefined;
      kept.add(`${record} ${said?.text ?? said?.name ?? act}`);
    }
  }
  return kept;
}
