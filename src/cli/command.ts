import type { Action } from "#base";

/** What the command line can run: an action of the product, or one of the few verbs that belong to no part. */
export type Command = Pick<Action, "summary" | "input" | "output" | "positional" | "run" | "exitCode" | "print"> & {
  /** `corpus import`, or one word. */
  readonly words: string;
};

export function commandOf(action: Action): Command {
  return { ...action, words: action.name.replace("/", " ") };
}

/** `openToNetwork` → `--open-to-network`. */
export function flagOf(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
