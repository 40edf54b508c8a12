/**
 * What legal events tell of the use of rights. Codes by office, as INPADOC's list of legal event codes (2024) words them; the words of
 * events without a code are those of Chinese databases. What says of a change only that it was a name or a transfer (EP RAP1–RAP4,
 * GB 732E, CN CB02) stands in no row, nor does what is only requested, changed or corrected.
 */
const operationKinds = [
  "transfer",
  "licence",
  "licence_end",
  "open_licence",
  "open_licence_end",
  "pledge",
  "pledge_release",
  "seizure",
  "challenge",
] as const;
export type OperationKind = (typeof operationKinds)[number];

interface OperationRule {
  readonly office: string;
  readonly code: string;
  readonly kind: OperationKind;
}

const of = (office: string, kind: OperationKind, codes: string): OperationRule[] =>
  codes.split(" ").map((code) => ({ office, code, kind }));

export const operationRules: readonly OperationRule[] = [
  ...of("CN", "transfer", "TR01 TA01 C41 ASS C44 C45 C47"),
  ...of("CN", "licence", "EE01 LIC"),
  ...of("CN", "licence_end", "EC01"),
  ...of("CN", "open_licence", "OL01"),
  ...of("CN", "open_licence_end", "OL02"),
  ...of("CN", "pledge", "PE01"),
  ...of("CN", "pledge_release", "PC01"),
  ...of("CN", "seizure", "PP01"),
  ...of("CN", "challenge", "IP01 IW01 C35"),
  // Assignments at the USPTO count once the right is granted (`sinceGrant`): before, they are mostly an inventor's to the employer.
  ...of("US", "transfer", "AS"),
  ...of("US", "open_licence", "PA"),
  ...of("EP", "transfer", "ITPR NLS U1K"),
  ...of("EP", "licence", "111L NLUE U76"),
  ...of("EP", "open_licence", "U79"),
  ...of("EP", "open_licence_end", "U82"),
  ...of("EP", "challenge", "26"),
  ...of("DE", "licence", "R088"),
  ...of("DE", "licence_end", "R089"),
  ...of("DE", "open_licence", "8120 8220 8320 R084"),
  ...of("DE", "open_licence_end", "8121 8321 R085"),
  ...of("GB", "open_licence", "746"),
  ...of("GB", "open_licence_end", "747C S47"),
  ...of("FR", "transfer", "TP TQ"),
  ...of("FR", "licence", "CL"),
  ...of("FR", "licence_end", "RL"),
  ...of("FR", "open_licence", "D6"),
  ...of("FR", "open_licence_end", "LT"),
  ...of("FR", "pledge", "GC"),
  ...of("FR", "pledge_release", "RG DG"),
  ...of("JP", "transfer", "R350"),
  ...of("AU", "transfer", "PC PC1"),
  ...of("AU", "licence", "GD"),
  ...of("AU", "licence_end", "GC GDD"),
  ...of("AU", "pledge", "GM CHRG"),
  ...of("AU", "pledge_release", "GMD"),
  ...of("KR", "transfer", "N232 N233 N234 N235 N236 N237"),
  ...of("RU", "transfer", "PC1K PC4A PC11 PC12 PC41 PC43 PC91 PC92"),
  ...of("RU", "licence", "QB1K QB4A QB9K"),
  ...of("RU", "licence_end", "QC11 QC41 QC91"),
  ...of("RU", "open_licence", "QA1K QA4A QA9K"),
  ...of("RU", "open_licence_end", "QZ42 QZ45"),
];

/** Codes of which only what happened after the grant tells of an operation. */
export const sinceGrant: readonly { readonly office: string; readonly code: string }[] = [{ office: "US", code: "AS" }];

/**
 * What the USPTO calls an assignment is whatever was recorded: its words tell a sale from a change of name or a security, the more
 * special first; words of none of these are a transfer.
 */
export const assignmentWords: readonly { readonly pattern: string; readonly kind: OperationKind | "none" }[] = [
  { pattern: "CHANGE OF NAME|CHANGE OF ADDRESS|CORRECTIVE|CORRECT (THE|AN)|NUNC PRO TUNC", kind: "none" },
  {
    pattern: "(RELEASE|TERMINATION|DISCHARGE).*(SECURITY|LIEN|COLLATERAL)|(SECURITY|LIEN).*(RELEASE|TERMINATION|DISCHARGE)",
    kind: "pledge_release",
  },
  { pattern: "SECURITY|COLLATERAL|PLEDGE|MORTGAGE", kind: "pledge" },
  { pattern: "LICEN[CS]E", kind: "licence" },
];

/** Events in words alone (code `text`), the more special first. */
export const operationWords: readonly { readonly pattern: string; readonly kind: OperationKind }[] = [
  { pattern: "质押.*(注销|解除)", kind: "pledge_release" },
  { pattern: "质押", kind: "pledge" },
  { pattern: "开放许可.*(撤回|撤销)", kind: "open_licence_end" },
  { pattern: "开放许可", kind: "open_licence" },
  { pattern: "许可.*(注销|终止|解除)", kind: "licence_end" },
  { pattern: "许可", kind: "licence" },
  { pattern: "转让|转移|权属变更", kind: "transfer" },
  { pattern: "无效", kind: "challenge" },
];
