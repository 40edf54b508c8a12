import type { Action, Actor, Bilingual, MessageKey, MessageValues } from "#base";
import type { LedgerRecord, Role } from "../contract.ts";
import type { Field } from "./fields.ts";

export type Fields = Readonly<Record<string, Field>>;

/** The values of a record as TypeScript knows them. */
export type Values<F extends Fields> = { readonly [Key in keyof F]: F[Key] extends Field<infer Kept> ? Kept : never };

/** For which records a role may do something: all, those of its zone, those of its own organisation. */
export type Reach = "any" | "zone" | "own";
/** Role → reach. Administrators may do everything; auditors read everything. */
export type May = Readonly<Partial<Record<Role, Reach>>>;

export interface Transition<State extends string = string> {
  readonly title: Bilingual;
  readonly from: readonly State[];
  readonly to: State;
  readonly may: May;
  /** Fields that must be filled in before. */
  readonly needs?: readonly string[];
  /** True when a reason must be given. */
  readonly reason?: boolean;
  /** At least one file must be attached; where `unless` names a field, that field filled in is enough. */
  readonly needsFiles?: true | { readonly unless: string };
}

export interface RuleContext {
  readonly actor: Actor;
  /** The record as it stands; undefined where it is being made. */
  readonly before: LedgerRecord | undefined;
  readonly now: Date;
  /** Where the text files are that people extend catalogues with. */
  readonly dataDir: string;
  /** Refuses what is being saved, with a message of the register's part. */
  readonly refuse: <Key extends MessageKey>(code: Key, values: MessageValues<Key>) => never;
  /** Records of any register, as they stand in this transaction. */
  readonly find: (register: string, where?: Readonly<Record<string, string | number>>) => Promise<readonly LedgerRecord[]>;
}

/**
 * A kind of record that people keep: its fields, its states, and who may do what. Table, validation, history, routes, commands,
 * pages and the import of sheets follow from it.
 */
export interface Register<F extends Fields = Fields, State extends string = string> {
  /** `zone/milestones`: the name through every door. */
  readonly name: `${string}/${string}`;
  /** The page of documentation that tells of it, where several registers share one; its own where absent. */
  readonly page?: `${string}/${string}`;
  readonly title: Bilingual;
  /** What one of them is called. */
  readonly one: Bilingual;
  readonly fields: F;
  /** The field that names a record. */
  readonly label: keyof F & string;
  /** Fields shown in the list. */
  readonly list: readonly (keyof F & string)[];
  readonly states?: Readonly<Record<State, Bilingual>>;
  /** Where a new record begins. */
  readonly first?: State;
  readonly transitions?: Readonly<Record<string, Transition<State>>>;
  /** States in which fields can no longer be changed. */
  readonly settled?: readonly State[];
  /** States in which others rely on what is written: fields can still be changed, with a reason. */
  readonly amend?: readonly State[];
  /** Who reads a record may comment on it, unless `comment` says otherwise. */
  readonly may: { readonly read: May; readonly create: May; readonly change: May; readonly comment?: May };
  /** The day by which something is to be done, and the states in which it still is; all that are not settled where absent. */
  readonly due?: { readonly on: keyof F & string; readonly open?: readonly State[] };
  /** The field that holds the record's zone, or `id` where the record is one itself; likewise its organisation. */
  readonly zone?: (keyof F & string) | "id";
  readonly organisation?: (keyof F & string) | "id";
  /** Of a register of zones: the field that names the zone within which one lies. */
  readonly within?: keyof F & string;
  /** Field left empty → where it is taken from: a link of this register, and a field of the record that it leads to. */
  readonly inherits?: Readonly<Partial<Record<keyof F & string, readonly [link: keyof F & string, field: string]>>>;
  /** What shapes cannot say, seen before every save and move: an error refuses it. */
  check?(
    record: { readonly id: string; readonly state: State | null; readonly values: Values<F> },
    context: RuleContext,
  ): Promise<void>;
}

/** States a register with its types inferred. */
export function register<const F extends Fields, const State extends string = never>(
  declared: Register<F, State>,
): Register<F, State> {
  return declared;
}

/** Is this one of the actions that the register itself offers? What it may show and change the register decides. */
export function isOfRegister({ name }: Pick<Action, "name">, register: Pick<Register, "name">): boolean {
  const rest = name.startsWith(register.name) ? name.slice(register.name.length) : undefined;
  return rest !== undefined && ["", "-get", "-save", "-move", "-history", "-import"].includes(rest);
}

/** The table that holds its records. */
export function tableOf({ name }: Pick<Register, "name">): `reg_${string}` {
  return `reg_${name.replace(/[^a-z0-9]/g, "_")}`;
}
