import type { Action, Context } from "#base";

/** What the command line can run: an action of the product, or one of the few verbs that belong to no part. */
export type Command = Pick<Action, "summary" | "input" | "output" | "positional" | "exitCode" | "print"> & {
  /** `corpus import`, or one word. */
  readonly words: string;
  /** `tell` says something to people before the answer: on stdout, or on stderr where stdout is for JSON. */
  run(input: unknown, context: Context, tell: (text: string) => void): Promise<unknown>;
};

export function commandOf(action: Action): Command {
  return { ...action, words: action.name.replace("/", " ") };
}

/** `openToNetwork` → `--open-to-network`. */
export function flagOf(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
