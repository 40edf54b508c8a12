import type { AppError } from "#base";
import type { Issue, PublicationRecord } from "../../record.ts";

/** What a document gave, without its place: ordinal and byte are added by the reader. */
export type DocumentRead =
  | { readonly record: Omit<PublicationRecord, "at">; readonly issues?: readonly Issue[] }
  | { readonly rejected: Issue }
  | { readonly note: Issue };

/** One document of a file, whole. */
export interface XmlDocument {
  /** The local name of its root element. */
  readonly root: string;
  /** From the prolog to the end tag of the root, in UTF-8 seen one character a byte. */
  readonly text: string;
  readonly isAscii: boolean;
  /** Where in it the root element begins (its `<`) and where its end tag begins. */
  readonly rootOpen: number;
  readonly rootClose: number;
}

/** What the reader must know of a format. */
export interface XmlFormat {
  /** `import.meta.url` of the module that exports it as `xmlFormat`: threads import it from there. */
  readonly module: string;
  /** Local names of the elements that are documents; the outermost one counts. A namespace prefix may stand before them. */
  readonly roots: readonly string[];
  /** No root of it ever has a prefix: not trying for one at every tag saves a fifth of the time. */
  readonly neverPrefixed?: boolean;
  /** Roots that are passed over and counted; `note` is the message that says how many (`count`), `only` refuses a file of nothing else. */
  readonly passed?: {
    readonly roots: readonly string[];
    readonly note: string;
    readonly only: (file: string, count: number) => AppError;
  };
  /** Roots that hold several documents of these names: where one is damaged or cut off, its whole documents are read all the same. */
  readonly envelopes?: { readonly roots: readonly string[]; readonly documents: readonly string[] };
  /** The records of one document, in order. Throws MalformedXml or NoNumber where it is none. */
  read(document: XmlDocument): readonly DocumentRead[];
}
