import { AppError } from "#base";
import "./messages.ts";

/** A provider of identities (OpenID Connect) that people sign in with. */
export interface SignOnProvider {
  readonly id: string;
  readonly title: string;
  /** `https://…/.well-known/openid-configuration` */
  readonly discovery: string;
  readonly client: string;
  readonly secret?: string;
}

const variable = "FAIRWAY_OIDC";

/**
 * The single sign-on that the environment asks for.
 *
 * in      FAIRWAY_OIDC_DISCOVERY (the URL of the discovery document, or of its issuer), FAIRWAY_OIDC_CLIENT, FAIRWAY_OIDC_SECRET
 *         (absent for a public client), FAIRWAY_OIDC_TITLE (what the button says), FAIRWAY_OIDC_ID (part of the callback's address)
 * errors  ledger.account.bad_sso_settings
 */
export function signOnOf(environment: Readonly<Record<string, string | undefined>>): SignOnProvider | undefined {
  const given = (name: string) => environment[`${variable}_${name}`] || undefined;
  const discovery = given("DISCOVERY");
  if (discovery === undefined) return undefined;
  const refuse = (name: string, reason: string) =>
    new AppError("ledger.account.bad_sso_settings", { name: `${variable}_${name}`, reason });
  const url = URL.parse(discovery);
  const loopback = url !== null && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  // What says who somebody is must not be changed on the way.
  if (!url || (url.protocol !== "https:" && !loopback)) throw refuse("DISCOVERY", "https://…");
  const client = given("CLIENT");
  if (client === undefined) throw refuse("CLIENT", "–");
  const id = given("ID") ?? "oidc";
  if (!/^[a-z0-9-]{1,40}$/.test(id) || id === "credential") throw refuse("ID", "a-z 0-9 -");
  const wellKnown = "/.well-known/openid-configuration";
  const secret = given("SECRET");
  return {
    id,
    title: given("TITLE") ?? url.host,
    discovery: url.pathname.endsWith(wellKnown) ? url.href : url.href.replace(/\/?$/, wellKnown),
    client,
    ...(secret === undefined ? {} : { secret }),
  };
}
