import type { z } from "zod";
import { systemClock, type Clock } from "./dates.ts";
import type { Bilingual, Lang } from "./messages.ts";
import type { Runners } from "./runners.ts";

/**
 * One feature as every door sees it. The CLI derives its command from this value, the server its route and OpenAPI entry,
 * and the docs test its page: a feature has one name, `part/feature`, everywhere.
 */
export interface Action<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly name: `${string}/${string}`;
  readonly summary: Bilingual;
  /** The feature whose page of documentation, and whose page of the web, is this one's too; its own where absent. */
  readonly page?: `${string}/${string}`;
  readonly input: Input;
  readonly output: Output;
  /** What the server takes instead of `input`, a part of it: where `input` may name paths of this machine. */
  readonly httpInput?: z.ZodType;
  /** Inputs given as plain words on the command line, in order; the last may be an array and take the rest. */
  readonly positional?: readonly string[];
  /** The input that names files of this machine: over HTTP it takes names of uploads instead. */
  readonly uploads?: string;
  /** Doors that offer it. What takes a path of this machine is `cli` only. */
  readonly doors: readonly ("cli" | "http")[];
  /** `get` reads; `post` changes something or takes long. */
  readonly method: "get" | "post";
  /** Who may run it over a network; only an administrator where nothing is said. */
  readonly may?: Runners;
  /** Runs for more than a second: the server runs it as a job in a process of its own. */
  readonly long?: boolean;
  run(input: z.output<Input>, context: Context): Promise<z.output<Output>>;
  /** 1 when the answer itself is a failure that the user can mend (a rejected file, a figure that does not verify). */
  exitCode?(output: z.output<Output>): 0 | 1;
  /** The answer as text for a person at a terminal. */
  print?(output: z.output<Output>, lang: Lang): string;
  /** The answer as rows, for the `.csv` twin. */
  rows?(output: z.output<Output>): readonly Readonly<Record<string, unknown>>[];
}

/** Who acts, and through which door; the history of the ledger keeps both. */
export interface Actor {
  readonly id: string;
  readonly label: string;
  readonly door: "web" | "cli" | "api";
  /** Roles held: everywhere where zone and organisation are null, else for what belongs to that zone or organisation. */
  readonly grants: readonly { readonly role: string; readonly zone: string | null; readonly organisation: string | null }[];
  /** What an API key is for: it narrows what its account may do. */
  readonly scope?: Scope;
}

export interface Scope {
  readonly writes: boolean;
  /** Parts of the product (`zone`, `ledger`); all where null. */
  readonly parts: readonly string[] | null;
  /** Zones whose records, beside those of no zone, it reads, and which alone it writes; all where null. */
  readonly zones: readonly string[] | null;
}

/** What an action may touch of the world. */
export interface Context {
  /** Absent: whoever has this machine, who may do everything. */
  readonly actor?: Actor;
  /** The data directory: everything the product keeps. */
  readonly dataDir: string;
  readonly lang: Lang;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  progress(state: Progress): void;
}

/** For programs and tests that ask an action directly: as whoever has this machine, telling nobody how it goes. */
export function plainContext(dataDir: string, more: Partial<Omit<Context, "dataDir">> = {}): Context {
  return { dataDir, lang: "en", clock: systemClock, signal: new AbortController().signal, progress: () => undefined, ...more };
}

/** One step of long work, for the terminal, the page and the job list. */
export interface Progress {
  /** Message key of what is being done (`corpus.progress.read`), with its values. */
  readonly doing: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly done: number;
  /** Absent when the total is not known. */
  readonly total?: number;
  readonly unit: "byte" | "record" | "step";
  /** How fast it goes and how long it will still take, filled in by whoever shows it (`Pace`). */
  readonly perSecond?: number;
  readonly secondsLeft?: number;
}

/** States an action with its types inferred; forgets them afterwards so that actions of all shapes fit one list. */
export function action<Input extends z.ZodType, Output extends z.ZodType>(value: Action<Input, Output>): Action {
  return value as unknown as Action;
}

/** An action as the server offers it. */
export function asServed(value: Action): Action {
  return value.httpInput ? { ...value, input: value.httpInput } : value;
}
