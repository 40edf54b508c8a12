import type { Context as Exchange } from "hono";
import { messageText, type Actor, type Lang, type MessageKey } from "#base";
import { failureOf } from "#product";

/** Set on every request by the first middleware. */
export interface Told {
  readonly Variables: { lang: Lang; requestId: string; actor: Actor | undefined };
}

/** Codes whose status is not 400. */
const statuses: Partial<Record<MessageKey, number>> = {
  "ledger.not_signed_in": 401,
  "ledger.account.bad_sign_in": 401,
  "ledger.account.bad_code": 401,
  "ledger.account.challenge_over": 401,
  "ledger.account.second_factor_needed": 403,
  "ledger.account.wrong_password": 403,
  "ledger.account.not_over": 403,
  "ledger.account.role_beyond": 403,
  "ledger.account.key_by_key": 403,
  "ledger.account.wait": 429,
  "ledger.account.bad_link": 404,
  "ledger.account.no_key": 404,
  "ledger.account.no_session": 404,
  "server.may_not_run": 403,
  "server.no_route": 404,
  "server.no_table": 404,
  "server.no_job": 404,
  "server.no_upload": 404,
  "server.no_report": 404,
  "server.wrong_method": 405,
  "server.job_over": 409,
  "server.too_large": 413,
  "server.not_json": 415,
  "server.foreign_host": 421,
  "server.foreign_origin": 403,
  "server.jobs_full": 503,
  "server.too_slow": 503,
  "ledger.no_record": 404,
  "ledger.no_register": 404,
  "ledger.no_file": 404,
  "ledger.no_comment": 404,
  "ledger.file_withdrawn": 410,
  "ledger.comment_withdrawn": 409,
  "ledger.file_too_large": 413,
  "ledger.not_allowed": 403,
  "ledger.changed_meanwhile": 409,
  "navigate.note_changed_meanwhile": 409,
  "ledger.busy": 503,
  "product.no_file": 404,
  "product.no_permission": 403,
  "product.no_space": 507,
};

/** The language a request asks for: `?lang=`, then Accept-Language, then English. */
export function langOfRequest(query: string | undefined, accepted: string | undefined): Lang {
  if (query === "zh" || query === "en") return query;
  const first = (accepted ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", quality] = entry.trim().split(/\s*;\s*q=/);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag))
    .sort((left, right) => right.quality - left.quality)[0];
  return first?.tag.startsWith("zh") ? "zh" : "en";
}

/** The one error shape: `{error: {code, message, values, requestId}}` with its status. */
export function errorAnswer(error: unknown, exchange: Exchange<Told>, log: (line: string) => void): Response {
  const lang = exchange.get("lang") ?? "en";
  const requestId = exchange.get("requestId") ?? "";
  const failure = failureOf(error, lang);
  const tell = (status: number, code: string, message: string, values: Readonly<Record<string, string | number>>) =>
    new Response(JSON.stringify({ error: { code, message, values, requestId } }), {
      status,
      headers: { "content-type": "application/json; charset=UTF-8", "cache-control": "no-store" },
    });
  if (failure.kind === "bug") {
    // What went wrong inside may name paths and data: it goes to the log, the reader gets where to find it.
    log(`${requestId} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return tell(500, "server.bug", messageText("server.bug", { requestId }, lang), { requestId });
  }
  if (failure.kind === "interrupted") return tell(499, failure.code, failure.message, failure.values);
  const code = failure.code as MessageKey;
  return tell(statuses[code] ?? statusByName(code), failure.code, failure.message, failure.values);
}

/** Parts name what is not there `part.no_such_thing` or `part.thing_not_found`, and what is held by another `part.locked`. */
function statusByName(code: string): number {
  return /\.no_such_|not_found$|\.no_(run|snapshot)$/.test(code) ? 404 : code.endsWith(".locked") ? 409 : 400;
}
