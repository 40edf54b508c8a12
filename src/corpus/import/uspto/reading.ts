import type { Issue, PublicationRecord } from "../../record.ts";

/** One document while it is read: its record so far, and what could not be read. */
export class Reading {
  readonly record: { -readonly [Key in keyof PublicationRecord]?: PublicationRecord[Key] } = {};
  readonly issues: Issue[] = [];

  /** One field is left out; the record lives. */
  unreadable(field: string, value: string): void {
    this.issues.push({ code: "corpus.uspto.unreadable", values: { field, value: value.slice(0, 80) }, severity: "field" });
  }

  missing(field: string): void {
    this.issues.push({ code: "corpus.uspto.missing", values: { field }, severity: "note" });
  }

  note(code: string, values: Readonly<Record<string, string | number>>): void {
    this.issues.push({ code, values, severity: "note" });
  }
}

/** A document without a publication number is no record. */
export class NoNumber extends Error {}
