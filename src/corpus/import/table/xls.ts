import { Worker } from "node:worker_threads";
import { AppError, limits } from "#base";
import type { ByteFile } from "../importer.ts";
import type { Sheet, SheetRow, Workbook } from "./sheet.ts";
import type { XlsAnswer, XlsQuestion } from "./xls-worker.ts";
import { broken, wholeFile } from "./xlsx-archive.ts";

interface XlsOptions {
  readonly signal?: AbortSignal | undefined;
  readonly limitMs?: number;
}

/**
 * A workbook of Excel 97–2003 (BIFF). Such files cannot be streamed, but hold at most 65,536 rows a sheet: read whole, up to a limit.
 * They are read in a thread of their own, which can be ended: a damaged one may keep its reader busy for ever.
 */
export async function openXls(
  file: ByteFile,
  consumed: (bytes: number) => void,
  { signal, limitMs = limits.legacyWorkbookMs }: XlsOptions = {},
): Promise<Workbook & { close(): void }> {
  const bytes = await wholeFile(file, limits.legacyWorkbookBytes);
  consumed(bytes.length);
  const thread = new XlsThread(signal, limitMs);
  try {
    const opened = await thread.ask({ bytes });
    const names = "sheets" in opened ? opened.sheets : [];
    const sheets = names.map((name): Sheet => ({ name, rows: () => sheetRows(thread, name) }));
    return { container: "xls", sheets, notes: [], close: () => thread.close() };
  } catch (error) {
    thread.close();
    throw error;
  }
}

async function* sheetRows(thread: XlsThread, sheet: string): AsyncGenerator<readonly SheetRow[]> {
  for (let from: number | undefined = 0; from !== undefined;) {
    const answer = await thread.ask({ sheet, from });
    if (!("rows" in answer)) return;
    if (answer.rows.length > 0) yield answer.rows;
    from = answer.next;
  }
}

class XlsThread {
  readonly #worker = new Worker(new URL("./xls-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.legacyWorkbookMemoryMb },
  });
  readonly #signal: AbortSignal | undefined;
  readonly #limitMs: number;

  constructor(signal: AbortSignal | undefined, limitMs: number) {
    this.#signal = signal;
    this.#limitMs = limitMs;
    this.#worker.unref();
    // Told to the question that is open; between questions nobody listens, and that must not end the process.
    this.#worker.on("error", () => undefined);
  }

  /** One question at a time. */
  async ask(question: XlsQuestion): Promise<XlsAnswer> {
    this.#signal?.throwIfAborted();
    const answer = await this.#answered(question).catch((error: unknown) => {
      this.close();
      throw error;
    });
    if (!("failed" in answer)) return answer;
    const cause = new Error(answer.failed);
    throw /password/i.test(answer.failed) ? new AppError("corpus.table.workbook_locked", {}, { cause }) : broken(cause);
  }

  close(): void {
    void this.#worker.terminate();
  }

  #answered(question: XlsQuestion): Promise<XlsAnswer> {
    const worker = this.#worker;
    const done = new AbortController();
    return new Promise<XlsAnswer>((resolve, reject) => {
      const ended = (): void => reject(broken(new Error("the thread that read it has ended")));
      const fail = (error: unknown): void => reject(broken(error));
      const stop = (): void => reject(this.#signal?.reason as Error);
      const seconds = this.#limitMs / 1000;
      const timer = setTimeout(() => reject(new AppError("corpus.table.workbook_too_slow", { seconds })), this.#limitMs);
      worker.once("message", resolve).once("error", fail).once("exit", ended);
      this.#signal?.addEventListener("abort", stop);
      done.signal.addEventListener("abort", () => {
        clearTimeout(timer);
        worker.off("message", resolve).off("error", fail).off("exit", ended).unref();
        this.#signal?.removeEventListener("abort", stop);
      });
      worker.ref();
      worker.postMessage(question);
    }).finally(() => done.abort());
  }
}
