import type { Day } from "#base";
import type { NodeId } from "./chain.ts";
import type { Organisation } from "./organisations.ts";
import type { Texts } from "./texts.ts";

/** What all members of a family share. */
export interface Family {
  /** From 0, in the order of filing. */
  readonly index: number;
  readonly node: NodeId | "beside";
  readonly second?: NodeId;
  readonly type: "invention" | "utility_model" | "design";
  /** Day of the first filing, in days since 1970. */
  readonly filed: number;
  readonly organisations: readonly Organisation[];
  readonly inventors: readonly string[];
  readonly texts: Texts;
  readonly claims: number;
  /** Publication numbers of other families. */
  readonly cites: readonly string[];
}

/** One publication of the synthetic world, as a row of our own CSV tells of it. */
export interface SyntheticPublication {
  readonly family: Family;
  readonly number: string;
  readonly application: string;
  readonly filedOn: Day;
  readonly publishedOn: Day;
  readonly grantedOn?: Day;
  /** The first filing, with its day, where this is not it. */
  readonly priority?: string;
  /** In the office's or tool's words, as of the cut-off. */
  readonly status: string;
  /** True for the publication that later documents cite. */
  readonly first: boolean;
}
