import { AppError, limits } from "#base";
import type { FetchInput } from "../contract.ts";
import { sha256Text } from "../store/hash.ts";
import type { Offered } from "./download.ts";
import { PoliteClient, type ClientEffects, type Manners } from "./polite-client.ts";

/** Open Patent Services. The user's own key and secret; its terms allow four gigabytes a week without payment (2026). */
export const opsBase = "https://ops.epo.org/3.2";

/** OPS gives a hundred hits at once and no more than the first two thousand. */
const pageSize = 100;
const hitsMax = 2000;
/** Tokens live for twenty minutes; ours are renewed well before. */
const tokenMs = 15 * 60_000;

/** Asks OPS with a token that is renewed in time, at the pace its traffic light allows. */
export class OpsClient {
  readonly #base: string;
  readonly #credentials: string;
  readonly #effects: ClientEffects;
  readonly #manners: Manners = { gapMs: limits.fetchGapMs, heed: heedLight };
  #client: PoliteClient | undefined;
  #renewAt = 0;

  constructor(base: string, key: string, secret: string, effects: ClientEffects) {
    this.#base = base;
    this.#credentials = Buffer.from(`${key}:${secret}`).toString("base64");
    this.#effects = effects;
  }

  /** A client with a fresh token. */
  async authorised(): Promise<PoliteClient> {
    if (this.#client && Date.now() < this.#renewAt) return this.#client;
    const asking = new PoliteClient(this.#base, {}, this.#manners, this.#effects);
    const headers = { authorization: `Basic ${this.#credentials}`, "content-type": "application/x-www-form-urlencoded" };
    const request = { method: "POST", body: "grant_type=client_credentials" };
    const response = await asking.get(`${this.#base}/auth/accesstoken`, headers, request);
    const answer = (await response.json().catch(() => ({}))) as { access_token?: unknown };
    if (typeof answer.access_token !== "string") {
      throw new AppError("corpus.fetch.key", { host: new URL(this.#base).host });
    }
    this.#renewAt = Date.now() + tokenMs;
    const own = { authorization: `Bearer ${answer.access_token}`, accept: "application/xml" };
    this.#client = new PoliteClient(this.#base, own, this.#manners, this.#effects);
    return this.#client;
  }

  /**
   * The pages of a search in CQL, with the bibliographic data of every hit.
   *
   * errors  corpus.fetch.too_many: OPS gives only the first two thousand hits of a search, so a larger one must be divided
   */
  async searchPages(query: string): Promise<readonly Offered[]> {
    const client = await this.authorised();
    const first = await client.get(this.#searchUrl(query, 1, 1));
    const text = await first.text();
    const total = first.status === 404 ? 0 : Number(/total-result-count="(\d+)"/.exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(total)) throw new AppError("corpus.fetch.unexpected", { url: this.#searchUrl(query, 1, 1) });
    if (total > hitsMax) throw new AppError("corpus.fetch.too_many", { total, max: hitsMax });
    const folder = `search-${sha256Text(query).slice(0, 12)}`;
    return Array.from({ length: Math.ceil(total / pageSize) }, (_, page) => {
      const [begin, end] = [page * pageSize + 1, Math.min((page + 1) * pageSize, total)];
      return {
        name: `${folder}/${String(begin).padStart(4, "0")}-${String(end).padStart(4, "0")}.xml`,
        url: this.#searchUrl(query, begin, end),
        // The same search gives other hits tomorrow: a page is fetched anew when their number changed.
        version: String(total),
      };
    });
  }

  /** One part of each publication, by its key `EP-1000000-A1`. */
  publications(keys: readonly string[], part: FetchInput["part"]): readonly Offered[] {
    return keys.map((key) => {
      const [office = "", number = "", kind = ""] = key.split("-");
      const docdb = [office, number, kind].filter(Boolean).join(".");
      const path = {
        biblio: `published-data/publication/docdb/${docdb}/biblio`,
        family: `family/publication/docdb/${docdb}/biblio,legal`,
        legal: `legal/publication/docdb/${docdb}`,
        claims: `published-data/publication/docdb/${docdb}/claims`,
        description: `published-data/publication/docdb/${docdb}/description`,
      }[part];
      return { name: `${part}/${docdb}.xml`, url: `${this.#base}/rest-services/${path}`, version: null };
    });
  }

  #searchUrl(query: string, begin: number, end: number): string {
    const url = new URL(`${this.#base}/rest-services/published-data/search/biblio`);
    url.searchParams.set("q", query);
    url.searchParams.set("Range", `${begin}-${end}`);
    return url.href;
  }
}

/**
 * `X-Throttling-Control: busy (images=green:100, retrieval=yellow:50, search=red:5)`: requests allowed in a minute for each service.
 * The strictest sets the pace; a black light asks for a minute's rest.
 */
function heedLight(response: Response, manners: Manners): number {
  const text = response.headers.get("x-throttling-control");
  if (text === null) return 0;
  const services = [...text.matchAll(/(retrieval|search|inpadoc|other)=(\w+):(\d+)/g)];
  const slowest = Math.min(...services.map(([, , , perMinute]) => Number(perMinute)).filter((perMinute) => perMinute > 0));
  if (Number.isFinite(slowest)) manners.gapMs = Math.max(limits.fetchGapMs, Math.ceil(60_000 / slowest));
  return services.some(([, , light]) => light === "black") ? 60_000 : 0;
}
