import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { limits, type Actor, type Lang, type Progress } from "#base";

const cli = fileURLToPath(new URL("../cli/main.ts", import.meta.url));

/** How the process of a job ended. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly exit: number | null;
  readonly how: string;
  /** The one JSON document, if it is whole. */
  readonly answer: unknown;
  /** The last lines that were no progress: the stack of a bug. */
  readonly log: string;
}

export interface JobProcess {
  readonly ended: Promise<Ended>;
  /** Asks it to stop; after `limits.jobStopMs` it is stopped. */
  stop(): void;
}

/**
 * Runs an action in a process of its own, through the command line, so that neither a crash nor a kill nor its memory harms the
 * server. The process holds a channel to us and stops when we are gone.
 */
export function runProcess(
  job: { readonly id: string; readonly action: string; readonly input: unknown; readonly lang: Lang; readonly by?: Actor },
  dataDir: string,
  progress: (state: Progress) => void,
): JobProcess {
  const words = [...job.action.split("/"), "--input", "-", "--json", "--progress", "json", "--lang", job.lang, "--data", dataDir];
  const { npm_lifecycle_event: _, ...environment } = process.env;
  const child = spawn(process.execPath, [cli, ...words], {
    stdio: ["pipe", "pipe", "pipe", "ipc"],
    env: { ...environment, FAIRWAY_JOB: job.id, ...(job.by ? { FAIRWAY_JOB_BY: JSON.stringify(job.by) } : {}) },
  });
  // A process that ends before it has read its input is told of by its exit.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(JSON.stringify(job.input));
  const chunks: Buffer[] = [];
  let bytes = 0;
  child.stdout?.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= limits.jobAnswerBytes) chunks.push(chunk);
  });
  const log: string[] = [];
  if (child.stderr) {
    createInterface({ input: child.stderr }).on("line", (line) => {
      const state = progressOf(line);
      if (state) progress(state);
      else log.push(line.slice(0, 500));
      if (log.length > 40) log.shift();
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.on("error", (error) => resolve({ exit: null, how: error.message, answer: undefined, log: "" }));
    child.on("close", (exit, signal) => {
      const how = signal ?? `exit ${exit}${bytes > limits.jobAnswerBytes ? ", answer too large" : ""}`;
      resolve({ exit, how, answer: answerOf(Buffer.concat(chunks).toString("utf8")), log: log.join("\n") });
    });
  });
  return {
    ended,
    stop() {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), limits.jobStopMs);
      timer.unref();
      void ended.then(() => clearTimeout(timer));
    },
  };
}

function progressOf(line: string): Progress | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const state = JSON.parse(line) as Partial<Progress>;
    return typeof state.doing === "string" && typeof state.done === "number" ? (state as Progress) : undefined;
  } catch {
    return undefined;
  }
}

function answerOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
