import type { Day } from "#base";

/**
 * One publication as one source tells of it, normalised. Importers make these; the store merges them.
 * A field that the source does not give is absent: nothing is guessed. Raw text is kept beside what was read from it.
 */
export interface PublicationRecord {
  /** Where it stands in the source: a 1-based row of a sheet (`row`), or the ordinal of a document in a stream (`document`). */
  readonly at: number;
  /** `CC-NUMBER-KIND`, or `CC-NUMBER` where the source gives no kind: see `normalise/publication-number.ts`. */
  readonly publicationKey?: string;
  readonly office: string;
  /** The number without office and kind. */
  readonly publicationNumber?: string;
  readonly kind?: string;
  readonly publishedOn?: Day;
  /** The day of the grant, where the source tells it (it may stand on the record of the application). */
  readonly grantedOn?: Day;
  /** `CC-NUMBER`, check digit removed: see `normalise/application-number.ts`. At least one of the two keys is present. */
  readonly applicationKey?: string;
  readonly filedOn?: Day;
  readonly type?: PatentType;
  readonly stage?: Stage;
  readonly titles?: readonly LangText[];
  readonly abstracts?: readonly LangText[];
  readonly claims?: readonly LangText[];
  readonly description?: readonly LangText[];
  readonly claimsCount?: number;
  readonly parties?: readonly PartyMention[];
  readonly classifications?: readonly Classification[];
  readonly priorities?: readonly Priority[];
  readonly citations?: readonly Citation[];
  /** Families as the source gives them. */
  readonly families?: readonly GivenFamily[];
  readonly status?: GivenStatus;
  readonly events?: readonly LegalEvent[];
  /** Day on which the right is expected to end, as the source says. */
  readonly expiresOn?: Day;
  /** Times cited, as the source counts (not recomputed by us). */
  readonly citedByCount?: number;
  /** Publication number, application number and anything else as printed, for provenance. */
  readonly raw?: Readonly<Record<string, string>>;
}

export const patentTypes = ["invention", "utility_model", "design", "plant", "other"] as const;
export type PatentType = (typeof patentTypes)[number];

/** `application`: published before examination; `grant`: a granted right; `other`: search reports, corrections, translations. */
export const stages = ["application", "grant", "other"] as const;
export type Stage = (typeof stages)[number];

export const statuses = ["active", "pending", "inactive", "unknown"] as const;
export type Status = (typeof statuses)[number];

export interface LangText {
  /** ISO 639-1; `und` when the source does not say and the script does not tell. */
  readonly lang: string;
  readonly text: string;
}

export const partyRoles = ["applicant", "assignee", "owner", "inventor", "agency", "agent"] as const;
/** `applicant` as filed; `assignee` on the grant; `owner` the current holder as the source tells. */
export type PartyRole = (typeof partyRoles)[number];

export interface PartyMention {
  readonly role: PartyRole;
  /** As printed, white space tidied. */
  readonly name: string;
  /** The name the source's own tool standardised it to, where it gives one. */
  readonly standardName?: string;
  readonly address?: string;
  readonly postcode?: string;
  /** A number that somebody gave the party, with whose it is: `uscc:91440300708461136T`, `cnipa-agency:11001`, `patstat:12345`. */
  readonly identifier?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** `CN-410100` (GB/T 2260) or an ISO 3166-2 code. */
  readonly region?: string;
  readonly organisationType?: OrganisationType;
}

export const organisationTypes = ["enterprise", "university", "institute", "government", "individual", "unknown"] as const;
export type OrganisationType = (typeof organisationTypes)[number];

export const schemes = ["ipc", "cpc", "locarno", "uspc", "fi", "fterm", "ecla", "gbt4754", "sei", "nace"] as const;
export type Scheme = (typeof schemes)[number];

export interface Classification {
  readonly scheme: Scheme;
  /** Normal form: `C01B32/25`, `G06F`, `14-02`. */
  readonly symbol: string;
  readonly first?: boolean;
  /** CPC: additional information rather than inventive. */
  readonly additional?: boolean;
}

export interface Priority {
  /** `CC-NUMBER` of the earlier application. */
  readonly key: string;
  readonly office: string;
  readonly on?: Day;
  /** False where the source says that the claim does not count for the simple family (DOCDB `active-indicator` N). */
  readonly active?: boolean;
}

export interface Citation {
  /** Publication key where it could be read; otherwise absent and `text` holds what is printed. */
  readonly key?: string;
  readonly text?: string;
  readonly origin?: "examiner" | "applicant" | "other";
  readonly category?: string;
}

export interface GivenFamily {
  /** Whose rule: `simple` (same priorities), `extended` (shared ones), or the source's own. */
  readonly model: "simple" | "extended" | "source";
  readonly id?: string;
  /** Publication keys of the members. */
  readonly members?: readonly string[];
}

export interface GivenStatus {
  readonly status: Status;
  /** As printed: 授权, 有效, Active … */
  readonly raw: string;
}

export interface LegalEvent {
  readonly office: string;
  /** The office's own code (`GR01`, `PG25`, `MM4A`), or `text` where the source gives words only. */
  readonly code: string;
  /** Day of the gazette or of the record. */
  readonly on?: Day;
  readonly effectiveOn?: Day;
  /** ST.27 category letter, where the source gives one. */
  readonly category?: string;
  readonly text?: string;
  readonly parties?: readonly EventParty[];
}

export const eventRoles = ["from", "to", "licensor", "licensee", "pledgor", "pledgee", "requester", "other"] as const;

/** Who an event concerns: holder before (`from`) and after (`to`) a transfer, both sides of a licence or pledge, who asked for it. */
export interface EventParty {
  readonly role: (typeof eventRoles)[number];
  readonly name: string;
}

/** Something that could not be read, and where. `code` is a message key; nothing is dropped without one. */
export interface Issue {
  readonly at?: number;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** `reject`: the record or file was not taken; `field`: one field was left out; `note`: worth knowing. */
  readonly severity: "reject" | "field" | "note";
}

/** What an importer gives, in the order of the source. `row` counts what was read, whether or not it made a record. */
export type Imported =
  | { readonly record: PublicationRecord; readonly issues?: readonly Issue[] }
  | { readonly rejected: Issue }
  | { readonly note: Issue };
