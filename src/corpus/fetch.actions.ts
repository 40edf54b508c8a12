import { join } from "node:path";
import { action, analysts, AppError, type Context, limits, messageText } from "#base";
import { fetchAnswer, fetchInput, type FetchAnswer, type FetchInput } from "./contract.ts";
import { download, type Downloaded, type Offered } from "./fetch/download.ts";
import { epoBulkBase, epoBulkFiles } from "./fetch/epo-bulk.ts";
import { opsBase, OpsClient } from "./fetch/epo-ops.ts";
import { FetchedList } from "./fetch/fetched.ts";
import { PoliteClient, type ClientEffects } from "./fetch/polite-client.ts";
import { usptoBase, usptoFiles } from "./fetch/uspto-bulk.ts";
import { importers, setImporters } from "./import/importers.ts";
import { parsePublicationNumber } from "./normalise/index.ts";
import { importFiles } from "./store/import-files.ts";
import "./fetch/messages.ts";

export const fetchAction = action({
  name: "corpus/fetch",
  may: analysts,
  summary: {
    zh: "从专利局的批量数据与接口服务获取文件（使用您自己的密钥，遵守其限速）",
    en: "Fetch files from the offices' bulk and API services, with your own key and at the pace they allow",
  },
  input: fetchInput,
  output: fetchAnswer,
  positional: ["source"],
  doors: ["cli"],
  method: "post",
  long: true,
  run: (input, context) => fetchFiles(input, context, process.env),
  exitCode: (answer) => (answer.imported !== null && answer.imported.rejected > 0 ? 1 : 0),
  print: (answer, lang) => {
    const bytes = answer.files.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
    const lines = answer.files.map((file) => `${file.state}  ${file.name}  ${file.bytes ?? ""}`);
    const count = (state: string): number => answer.files.filter((file) => file.state === state).length;
    const told = answer.files.some(({ state }) => state === "offered")
      ? messageText("corpus.print.offered", { files: answer.files.length, bytes }, lang)
      : messageText(
          "corpus.print.fetched",
          {
            fetched: count("fetched"),
            kept: count("kept"),
            bytes,
            requests: answer.requests,
            seconds: Math.round(answer.waitedMs / 1000),
          },
          lang,
        );
    return [...lines, told].join("\n");
  },
  rows: (answer) => answer.files,
});

type Environment = Readonly<Record<string, string | undefined>>;

/** What a source offers for the input, and how to ask it for one file. */
interface Source {
  readonly files: readonly Offered[];
  readonly client: () => Promise<PoliteClient>;
}

/**
 * Fetches what the input asks for into `DATA/fetched/<source>/`, file by file: a file that is here unchanged is not asked for again,
 * one that broke off goes on where it stopped. Stopped at any moment it can be run again.
 */
export async function fetchFiles(
  input: FetchInput,
  context: Context,
  environment: Environment,
  wait?: (ms: number) => Promise<void>,
): Promise<FetchAnswer> {
  let [requests, waitedMs] = [0, 0];
  const effects: ClientEffects = {
    signal: context.signal,
    told: (event) => {
      requests += event.requests ?? 0;
      waitedMs += event.waitedMs ?? 0;
    },
    ...(wait ? { wait } : {}),
  };
  const { files, client } = await sources[input.source](input, environment, effects);
  const list = await FetchedList.open(context.dataDir, input.source);
  if (input.list) {
    const offered = files.map(({ name, url, bytes }) => ({
      name,
      url,
      bytes: bytes ?? null,
      sha256: null,
      state: "offered" as const,
    }));
    return { source: input.source, folder: list.folder, files: offered, requests, waitedMs, imported: null };
  }
  const total = files.every(({ bytes }) => bytes !== undefined)
    ? files.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
    : undefined;
  const fetched: Downloaded[] = [];
  let done = 0;
  for (const file of files) {
    context.signal.throwIfAborted();
    const consumed = (bytes: number): void =>
      context.progress({
        doing: "corpus.progress.fetch",
        values: { file: file.name },
        done: done + bytes,
        ...(total === undefined ? {} : { total }),
        unit: "byte",
      });
    consumed(0);
    const one = await download(file, { client: await client(), list, clock: context.clock, signal: context.signal, consumed });
    done += one.bytes;
    fetched.push(one);
  }
  const paths = fetched.map(({ name }) => join(list.folder, name));
  const imported =
    input.import && paths.length > 0
      ? await importFiles({ paths, publish: true }, [...importers, ...setImporters], context)
      : null;
  return { source: input.source, folder: list.folder, files: fetched, requests, waitedMs, imported };
}

const sources: Readonly<
  Record<FetchInput["source"], (input: FetchInput, environment: Environment, effects: ClientEffects) => Promise<Source>>
> = {
  "uspto-bulk": async (input, environment, effects) => {
    const key = keyOf(environment, "FAIRWAY_USPTO_KEY");
    const base = input.base ?? usptoBase;
    const client = new PoliteClient(base, { "x-api-key": key }, { gapMs: limits.fetchGapMs }, effects);
    const files = await usptoFiles(client, base, wanted(input.product, "--product PTGRXML"), input);
    return { files, client: () => Promise.resolve(client) };
  },
  "epo-bulk": async (input, environment, effects) => {
    const token = environment["FAIRWAY_EPO_BULK_TOKEN"];
    const base = input.base ?? epoBulkBase;
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const client = new PoliteClient(base, headers, { gapMs: limits.fetchGapMs }, effects);
    const files = await epoBulkFiles(client, base, wanted(input.product, "--product 3"), input);
    return { files, client: () => Promise.resolve(client) };
  },
  "epo-ops": async (input, environment, effects) => {
    const [key, secret] = [keyOf(environment, "FAIRWAY_OPS_KEY"), keyOf(environment, "FAIRWAY_OPS_SECRET")];
    const ops = new OpsClient(input.base ?? opsBase, key, secret, effects);
    const files =
      input.query === undefined
        ? ops.publications(keysOf(wanted(input.numbers, "--query … / --numbers …")), input.part)
        : await ops.searchPages(input.query);
    return { files, client: () => ops.authorised() };
  },
};

function keyOf(environment: Environment, name: string): string {
  const key = environment[name];
  if (!key) throw new AppError("corpus.fetch.no_key", { names: name });
  return key;
}

function wanted(value: string | undefined, names: string): string {
  if (value === undefined) throw new AppError("corpus.fetch.say_what", { names });
  return value;
}

function keysOf(numbers: string): readonly string[] {
  const words = numbers.split(/[\s,;，；]+/).filter(Boolean);
  if (words.length > limits.fetchNumbersMax) {
    throw new AppError("corpus.fetch.numbers_max", { count: words.length, max: limits.fetchNumbersMax });
  }
  return words.map((word) => {
    const parsed = parsePublicationNumber(word);
    if (!parsed) throw new AppError("corpus.fetch.bad_number", { value: word });
    return parsed.key;
  });
}
