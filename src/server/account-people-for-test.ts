/** People of the tests of accounts: invited, come in by their link, signed in. */
import { password, type AccountBed, type Browser, type Reply } from "./account-bed-for-test.ts";

export interface Link {
  readonly account: string;
  readonly path: string | null;
}

interface Signed {
  readonly person: Browser;
  readonly reply: Reply;
}

export interface People {
  /** Bo Li, an analyst, unless told otherwise. */
  readonly invite: (by: Browser, input?: object) => Promise<Reply & { readonly made: Link }>;
  readonly accept: (link: Pick<Link, "path">, given?: object) => Promise<Signed>;
  /** Invited, and come in. */
  readonly joined: (by: Browser, input?: object) => Promise<{ readonly person: Browser; readonly account: string }>;
  readonly signIn: (email: string, given?: string) => Promise<Signed>;
}

export function tokenOf({ path }: Pick<Link, "path">): string {
  return (path ?? "").split("#")[1] ?? "";
}

/** in    bed: the bed of the test at hand; each test has its own */
export function peopleOf(bed: () => AccountBed): People {
  const people: People = {
    async invite(by, input = {}) {
      const asked = { email: "bo@example.org", name: "Bo Li", role: "analyst", ...input };
      const reply = await by.post("/api/ledger/account-invite", asked);
      return { ...reply, made: reply.body as unknown as Link };
    },
    async accept(link, given = {}) {
      const person = bed().browser();
      return { person, reply: await person.post("/api/account/accept", { token: tokenOf(link), password, ...given }) };
    },
    async joined(by, input = {}) {
      const { made } = await people.invite(by, input);
      const { person } = await people.accept(made);
      return { person, account: made.account };
    },
    async signIn(email, given = password) {
      const person = bed().browser();
      return { person, reply: await person.post("/api/account/sign-in", { email, password: given }) };
    },
  };
  return people;
}
