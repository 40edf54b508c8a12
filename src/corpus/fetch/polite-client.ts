import { setTimeout as delay } from "node:timers/promises";
import { AppError, limits } from "#base";
import "./messages.ts";

/** How a service wants to be asked. */
export interface Manners {
  /** At least this long between two requests. */
  gapMs: number;
  /** Reads what a service says of its load in an answer, and may change the gap or ask for a rest (in ms). */
  heed?(response: Response, manners: Manners): number;
}

export interface ClientEffects {
  readonly signal: AbortSignal;
  /** Waits; tests give one that only notes. */
  wait?(ms: number): Promise<void>;
  /** A request is made, or the service made us wait so long. */
  told?(event: { readonly requests?: number; readonly waitedMs?: number }): void;
}

const redirectsMax = 5;

/**
 * Asks one service, one request at a time, no faster than it allows. Answers of 429 and 5xx are tried again after what the service
 * says (`Retry-After`), or after 1, 2, 4 … seconds, `limits.fetchTriesMax` times. A redirect to another host never carries the key.
 */
export class PoliteClient {
  readonly #manners: Manners;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #effects: ClientEffects;
  readonly #origin: string;
  #freeAt = 0;

  constructor(base: string, headers: Readonly<Record<string, string>>, manners: Manners, effects: ClientEffects) {
    this.#origin = new URL(base).origin;
    this.#headers = headers;
    this.#manners = manners;
    this.#effects = effects;
  }

  /**
   * errors  corpus.fetch.unreachable (nobody answers), .key (401), .refused (403, with the service's reason), .answer (any other
   *         status but 2xx, 206, 304, 404 and 416, which are the caller's to judge), .busy when all tries were turned away
   */
  async get(url: string, headers: Readonly<Record<string, string>> = {}, request: RequestInit = {}): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.#ask(url, headers, request);
      const rest = this.#manners.heed?.(response, this.#manners) ?? 0;
      if (rest > 0) await this.#wait(rest);
      if (response.ok || [304, 404, 416].includes(response.status)) return response;
      await response.body?.cancel();
      const { status } = response;
      const host = new URL(url).host;
      if (status === 401) throw new AppError("corpus.fetch.key", { host });
      const reason = response.headers.get("x-rejection-reason") ?? String(status);
      if (status === 403) throw new AppError("corpus.fetch.refused", { host, reason });
      if (status !== 429 && status < 500) throw new AppError("corpus.fetch.answer", { url, status });
      if (attempt >= limits.fetchTriesMax) throw new AppError("corpus.fetch.busy", { host, status, tries: attempt });
      await this.#wait(retryAfterMs(response) ?? 1000 * 2 ** (attempt - 1));
    }
  }

  async #ask(url: string, headers: Readonly<Record<string, string>>, request: RequestInit): Promise<Response> {
    let at = url;
    for (let hop = 0; hop <= redirectsMax; hop++) {
      const now = Date.now();
      if (this.#freeAt > now) await this.#wait(this.#freeAt - now);
      this.#freeAt = Math.max(this.#freeAt, now) + this.#manners.gapMs;
      this.#effects.told?.({ requests: 1 });
      const own = new URL(at).origin === this.#origin ? this.#headers : {};
      // The clock runs until an answer begins: a large file may take hours to come.
      const late = new AbortController();
      const clock = setTimeout(() => late.abort(), limits.fetchMs);
      let response: Response;
      try {
        response = await fetch(at, {
          ...request,
          headers: { "user-agent": "fairway-patent-navigation", ...own, ...headers },
          redirect: "manual",
          signal: AbortSignal.any([this.#effects.signal, late.signal]),
        });
      } catch (cause) {
        this.#effects.signal.throwIfAborted();
        throw new AppError("corpus.fetch.unreachable", { host: new URL(at).host }, { cause });
      } finally {
        clearTimeout(clock);
      }
      const next = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || response.status === 304 || next === null) return response;
      await response.body?.cancel();
      at = new URL(next, at).href;
    }
    throw new AppError("corpus.fetch.answer", { url, status: 310 });
  }

  async #wait(ms: number): Promise<void> {
    this.#effects.told?.({ waitedMs: ms });
    if (this.#effects.wait) await this.#effects.wait(ms);
    else await delay(ms, undefined, { signal: this.#effects.signal });
  }
}

/** `Retry-After` in seconds or as a date; no longer than `limits.fetchRestMs`. */
function retryAfterMs(response: Response): number | undefined {
  const text = response.headers.get("retry-after");
  if (text === null) return undefined;
  const seconds = Number(text);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), limits.fetchRestMs);
}
