import { messageText, type Lang, type MessageKey, type MessageValues } from "./messages.ts";

/**
 * An error that a person can put right. Its code is the message key; the compiler demands the message's values.
 * A bug is an `assert` instead, and is never caught.
 */
export class AppError<Key extends MessageKey = MessageKey> extends Error {
  readonly code: Key;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: Key, values: MessageValues<Key>, options?: { cause?: unknown }) {
    super(messageText(code, values, "en"), options);
    this.name = "AppError";
    this.code = code;
    this.values = values;
  }

  text(lang: Lang): string {
    return messageText(this.code, this.values, lang);
  }
}

/** Holds what the program itself guarantees; failing is a bug. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`bug: ${what}`);
}
