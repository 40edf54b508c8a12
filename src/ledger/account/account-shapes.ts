/** What the doors and pages know of accounts beyond their records: links, sessions, keys, and what one's own account says. */
import { z } from "zod";

const grant = z.object({ role: z.string(), zone: z.string().nullable(), organisation: z.string().nullable() });

/** `GET /api/account/me` */
export const meAnswer = z.object({
  /** `owner`: who has the machine, while there is no account; `nobody`: sign in first. */
  who: z.enum(["account", "owner", "nobody"]),
  account: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  grants: z.array(grant),
  secondFactor: z.enum(["on", "off", "needed"]),
  /** Has a password, and does not only sign in elsewhere. */
  hasPassword: z.boolean(),
  session: z.string().nullable(),
  /** No account yet: the link of the first start makes the first. */
  firstStart: z.boolean(),
  signOn: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type Me = z.output<typeof meAnswer>;

export const signedInAnswer = z.object({ next: z.enum(["done", "second_factor"]) });
export const signOnAnswer = z.object({ url: z.string() });
export const secondFactorAnswer = z.object({ uri: z.string(), secret: z.string(), recoveryCodes: z.array(z.string()) });

export const linkShownAnswer = z.object({ kind: z.enum(["first", "invite", "reset"]), name: z.string(), email: z.string() });

/** A link that was made: the only time that it is told. `path` is of the pages of this server. */
export const linkMadeAnswer = z.object({
  account: z.string().nullable(),
  path: z.string().nullable(),
  url: z.string().nullable(),
  expiresAt: z.string().nullable(),
});

export const sessionsAnswer = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      account: z.string(),
      name: z.string(),
      device: z.string(),
      from: z.string(),
      method: z.string(),
      since: z.string(),
      seen: z.string(),
      expires: z.string(),
    }),
  ),
});

export const keysAnswer = z.object({
  keys: z.array(
    z.object({
      id: z.string(),
      account: z.string(),
      title: z.string(),
      writes: z.boolean(),
      parts: z.array(z.string()).nullable(),
      zone: z.string().nullable(),
      created: z.string(),
      expires: z.string(),
      lastUsed: z.string().nullable(),
      state: z.enum(["active", "expired", "ended"]),
    }),
  ),
});
export const keyMadeAnswer = z.object({ id: z.string(), key: z.string(), expires: z.string() });
export const policyAnswer = z.object({ secondFactorRoles: z.array(z.string()) });
