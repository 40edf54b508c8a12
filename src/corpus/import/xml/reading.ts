import type { Issue, PublicationRecord } from "../../record.ts";
import type { DocumentRead } from "./format.ts";

/** One document while it is read: its record so far, and what could not be read. */
export class Reading {
  readonly record: { -readonly [Key in keyof PublicationRecord]?: PublicationRecord[Key] } = {};
  readonly issues: Issue[] = [];

  /** One field is left out; the record lives. */
  unreadable(field: string, value: string): void {
    this.issues.push({ code: "corpus.xml.unreadable", values: { field, value: value.slice(0, 80) }, severity: "field" });
  }

  missing(field: string): void {
    this.note("corpus.xml.missing", { field });
  }

  note(code: string, values: Readonly<Record<string, string | number>>): void {
    this.issues.push({ code, values, severity: "note" });
  }

  /** The record as read. Lists with nothing in them say no more than no list. */
  answer(defaultOffice: string): DocumentRead {
    const { record, issues } = this;
    const told = Object.fromEntries(Object.entries(record).filter(([, value]) => !Array.isArray(value) || value.length > 0));
    return { record: { ...told, office: record.office ?? defaultOffice }, ...(issues.length > 0 && { issues }) };
  }
}

/** A document without a publication number is no record. */
export class NoNumber extends Error {}
