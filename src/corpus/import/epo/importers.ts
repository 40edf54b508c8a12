import { AppError } from "#base";
import type { Imported } from "../../record.ts";
import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import { headText, readXml } from "../xml/index.ts";
import { faultOf, kindOf } from "./kinds.ts";
import { readOpsJson } from "./read-json.ts";
import { xmlFormat } from "./read-tree.ts";

/** Raised whenever the same bytes would give other records. */
const version = 4;

/** Local names of the first elements; declarations, comments and instructions left out. */
function firstNames(head: string): string[] {
  const bare = head
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>/g, "");
  if (!/^\s*</.test(bare)) return [];
  return [...bare.slice(0, 8192).matchAll(/<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/g)].map(([, name = ""]) => name);
}

/** Nothing but declarations and instructions: the service gave an empty answer. */
function isEmptyAnswer(head: string, bytes: number | undefined): boolean {
  return (bytes ?? head.length) < 4096 && /^\s*(?:<\?[^>]*\?>\s*)+$/.test(head);
}

const documentRoots = new Set(xmlFormat.roots);

const docdb: Importer = {
  format: "epo/docdb",
  version,
  detect(file) {
    const [root, second] = firstNames(headText(file.head));
    if (root === "exchange-documents") return second === undefined || second === "exchange-document" ? 0.97 : 0;
    return root === "exchange-document" ? 0.97 : 0;
  },
  read: readBulk,
};

/** A file that lost its end behind a document is found out by the end tag around all, or the number of documents that it states. */
async function* readBulk(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  const head = headText(file.head);
  const [, around] = /<((?:[\w.-]+:)?exchange-documents)[\s>]/.exec(head) ?? [];
  const stated = /<[\w:]*exchange-documents\s[^>]*\bno-of-documents\s*=\s*["'](\d+)["']/.exec(head)?.[1];
  const end = { text: "" };
  const found = yield* readXml(xmlFormat, withEnd(file, end), effects);
  if (around !== undefined && !end.text.includes(`</${around}`)) {
    yield [{ note: { code: "corpus.xml.envelope_truncated", values: { root: around }, severity: "note" } }];
  }
  if (stated !== undefined && Number(stated) !== found) {
    yield [{ note: { code: "corpus.epo.count_differs", values: { stated: Number(stated), found }, severity: "note" } }];
  }
}

/** The file, which leaves its last characters in `end` when it has been read. */
function withEnd(file: ByteFile, end: { text: string }): ByteFile {
  return {
    ...file,
    async *open() {
      for await (const chunk of file.open()) {
        const last = chunk.subarray(-endChars);
        // Blanks between the bytes of UTF-16 are no part of a tag.
        const text = Buffer.from(last.buffer, last.byteOffset, last.byteLength).toString("latin1").replaceAll("\0", "");
        end.text = `${end.text}${text}`.slice(-endChars);
        yield chunk;
      }
    },
  };
}

/** More than an end tag and the blanks and remarks behind it. */
const endChars = 1024;

/** Answers of the web service (OPS) and files of the European Patent Register. */
const ops: Importer = {
  format: "epo/ops",
  version,
  detect(file) {
    const head = headText(file.head);
    if (isEmptyAnswer(head, file.bytes)) return 0.6;
    const [root, ...below] = firstNames(head);
    if (root === "world-patent-data") return 0.98;
    if (root === "fault" && (below.includes("code") || below.includes("message")))
      return /ops\.epo\.org|<code>/.test(head) ? 0.9 : 0;
    if (root === "error" && below[0] === "code") return 0.6;
    if (root === "register-documents" || root === "fulltext-documents") return 0.9;
    return root !== "exchange-document" && documentRoots.has(root ?? "") ? 0.9 : 0;
  },
  read: readResponse,
};

async function* readResponse(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  const head = headText(file.head);
  if (isEmptyAnswer(head, file.bytes)) throw new AppError("corpus.epo.empty", { file: file.name });
  const names = firstNames(head);
  if (names[0] === "fault" || names[0] === "error") throw faultOf(file.name, head.replace(/<\?[\s\S]*?\?>/g, ""));
  const kind = kindOf(names);
  if (kind?.refusal) throw kind.refusal(file.name);
  if (kind) effects.facts.format = kind.format;
  if (/<[\w:-]*search\b[^>]*\stotal-result-count="0"/.test(head)) throw new AppError("corpus.epo.no_hits", { file: file.name });
  yield* readXml(xmlFormat, file, effects);
}

const opsJson: Importer = {
  format: "epo/ops-json",
  version,
  detect(file) {
    const head = headText(file.head).replace(/^\u00ef\u00bb\u00bf/, "");
    if (!/^\s*[[{]/.test(head)) return 0;
    if (isBddsListing(head)) return 0.9;
    if (/"(?:ops:)?world-patent-data"\s*:/.test(head)) return 0.97;
    if (/^\s*\{\s*"(?:exch:)?exchange-documents?"\s*:/.test(head)) return 0.95;
    return /^\s*\[\s*\{\s*"@system"\s*:\s*"ops\.epo\.org"/.test(head) ? 0.95 : 0;
  },
  async *read(file, effects) {
    if (isBddsListing(headText(file.head).replace(/^\u00ef\u00bb\u00bf/, "")))
      throw new AppError("corpus.epo.bdds_listing", { file: file.name });
    yield* readOpsJson(file, effects);
  },
};

/** Products, deliveries and downloads of the bulk data service, as its interface gives them or noted beside the request. */
function isBddsListing(head: string): boolean {
  const text = head.slice(0, 4096);
  return (
    /"endpoint"\s*:\s*"(?:list_products|get_product|get_latest_delivery|download_file)"/.test(text) ||
    (/"(?:id|ID)"\s*:\s*\d+/.test(text) && /"(?:deliveries|Deliveries|DeliveryID|deliveryId)"\s*:/.test(text)) ||
    /"(?:deliveryId|DeliveryID)"\s*:\s*\d+/.test(text) ||
    (/^\ufeff?\s*\[\s*\{\s*"(?:ID|id)"\s*:\s*\d+\s*,\s*"(?:Name|name)"\s*:/.test(text) && /\bEPO?\b/.test(text))
  );
}

export const epoImporters: readonly Importer[] = [docdb, ops, opsJson];
