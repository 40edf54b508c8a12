/**
 * What legal events do to a right. Version in `ruleVersions.status`.
 *
 * `grant` begins a right; `confirm` presupposes one (a fee paid, a licence, a pledge); `end` ends it; `end_application` ends an
 * application that has not been granted; `restore` brings back what ended. Events of codes that stand here in no row have no effect,
 * whatever their words: partial invalidity and partial surrender leave a right, the lapse of a European patent in one state leaves
 * the others, a request or a decision under appeal ends nothing yet.
 */
type Effect = "grant" | "confirm" | "end" | "end_application" | "restore";

type Cause =
  | "grant"
  | "confirmed"
  | "withdrawn"
  | "refused"
  | "abandoned"
  | "fee_unpaid"
  | "term_over"
  | "surrendered"
  | "invalidated"
  | "revoked"
  | "ended"
  | "restored";

interface EventRule {
  readonly office: string;
  readonly code: string;
  readonly effect: Effect;
  readonly cause: Cause;
}

const of = (office: string, effect: Effect, cause: Cause, codes: string): EventRule[] =>
  codes.split(" ").map((code) => ({ office, code, effect, cause }));

export const eventRules: readonly EventRule[] = [
  // The gazette of China; C02 … C57 are those to 2010.
  ...of("CN", "grant", "grant", "GR01 GR03 C14"),
  ...of(
    "CN",
    "confirm",
    "confirmed",
    "TR01 EE01 EM01 EC01 PE01 PM01 PC01 PP01 PD01 OL01 CP01 CP02 CP03 IP01 RP01 AV02 TG01 TP01 RN01 C15 C26",
  ),
  ...of("CN", "end_application", "withdrawn", "WD01 WW01 C02 C04"),
  ...of("CN", "end_application", "refused", "RJ01 C12"),
  ...of("CN", "end", "fee_unpaid", "CF01 C19"),
  ...of("CN", "end", "term_over", "CX01"),
  ...of("CN", "end", "surrendered", "AV01 AD01 AR01 C20 C25"),
  ...of("CN", "end", "invalidated", "IW01"),
  ...of("CN", "end", "revoked", "RW01 C28"),
  ...of("CN", "end", "ended", "CE01 C17"),
  ...of("CN", "restore", "restored", "RA01 RR01 C49"),
  // The USPTO's maintenance fee events and INPADOC's codes of its status.
  ...of("US", "grant", "grant", "STCF PGM/"),
  ...of(
    "US",
    "confirm",
    "confirmed",
    "M1551 M1552 M1553 M1554 M1555 M1556 M2551 M2552 M2553 M2554 M2555 M2556 M3551 M3552 M3553 M3554 M3555 M3556 M170 M171 M172 M173 M174 " +
      "M175 M176 M177 M178 M179 M180 M181 M182 M183 M184 M185 M273 M274 M275 M276 M277 M278 M279 M280 M281 M282 M283 M284 M285 FPAY MAFP",
  ),
  ...of("US", "end", "fee_unpaid", "EXP. FP LAPS"),
  ...of("US", "end", "revoked", "FPB1 FPB2 FPB3 WDR STCH"),
  ...of("US", "end_application", "abandoned", "STCB"),
  ...of("US", "restore", "restored", "EXPX REIN PRDP STCC STCK"),
  ...of("EP", "end_application", "withdrawn", "18D 18W"),
  ...of("EP", "end_application", "refused", "18R"),
  ...of("EP", "end", "revoked", "27W RDAG RDAH RDAA"),
  ...of("EP", "restore", "restored", "18RR 28 R28"),
  ...of("EP", "confirm", "confirmed", "26N"),
  ...of("WO", "end_application", "withdrawn", "WA"),
  ...of("DE", "end", "fee_unpaid", "8339"),
  ...of("DE", "end", "term_over", "R071"),
  ...of("DE", "end_application", "withdrawn", "8130 8141"),
  ...of("DE", "end_application", "refused", "8131 R002 R003"),
  ...of("DE", "grant", "grant", "R020 D2"),
  ...of("DE", "confirm", "confirmed", "8364"),
  ...of("GB", "end", "fee_unpaid", "PCNP"),
  ...of("GB", "end", "term_over", "PE20"),
  ...of("GB", "end_application", "withdrawn", "WAP"),
  ...of("FR", "end", "fee_unpaid", "ST"),
  ...of("FR", "confirm", "confirmed", "PLFP"),
  ...of("JP", "end", "fee_unpaid", "LAPS"),
  ...of("JP", "end", "term_over", "EXPY"),
  ...of("JP", "grant", "grant", "R150"),
  ...of("JP", "confirm", "confirmed", "R250"),
  ...of("KR", "grant", "grant", "GRNT"),
  ...of("KR", "end", "fee_unpaid", "LAPS"),
  ...of("KR", "end", "term_over", "EXPY"),
  ...of("KR", "confirm", "confirmed", "FPAY"),
  ...of("AU", "grant", "grant", "FGA"),
  ...of("AU", "end", "fee_unpaid", "MK14"),
  ...of("AU", "end_application", "abandoned", "MK5 MK4 MK3 MK1"),
  ...of("CA", "end", "fee_unpaid", "MKLA"),
  ...of("CA", "end", "term_over", "MKEX"),
  ...of("CA", "end_application", "abandoned", "FZDE"),
  ...of("RU", "end", "fee_unpaid", "MM4A"),
  ...of("TW", "end", "fee_unpaid", "MM4A"),
];

/**
 * Events that no row names, by their ST.27 category where the source gives one. Only categories that say one thing for certain; a
 * code of a row above never comes here, and no event of the EPO or WIPO, whose lists hold the events of single states.
 */
export const categoryRules: readonly { readonly category: string; readonly effect: Effect; readonly cause: Cause }[] = [
  { category: "B", effect: "end_application", cause: "ended" },
  { category: "C", effect: "restore", cause: "restored" },
  { category: "F", effect: "grant", cause: "grant" },
  { category: "H", effect: "end", cause: "ended" },
  { category: "K", effect: "restore", cause: "restored" },
];

/** Codes whose category would say more than they do: an intended grant, a request to restore, lapses in single states. */
export const withoutEffect: readonly (readonly [office: string, code: string])[] = [
  ["EP", "GRAA"],
  ["EP", "GRAU"],
  ["EP", "GRAP"],
  ["EP", "18RA"],
  ["EP", "RDAF"],
  ["EP", "PG25"],
  ["EP", "PGRI"],
  ["EP", "VS25"],
  ["EP", "VSRI"],
  ["EP", "U91"],
  ["EP", "U93"],
  ["EP", "U94"],
  ["WO", "WWG"],
  ["WO", "WWR"],
  ["WO", "WWW"],
  ["WO", "ENPW"],
];

/** INPADOC's STAA says the state of a European file in words, which are the same since 2017. */
export const statedWords: readonly { readonly pattern: string; readonly effect: Effect; readonly cause: Cause }[] = [
  {
    pattern: "PATENT HAS BEEN GRANTED|NO OPPOSITION FILED|OPPOSITION.*REJECTED|PATENT MAINTAINED",
    effect: "grant",
    cause: "grant",
  },
  { pattern: "PATENT (HAS BEEN )?REVOKED", effect: "end", cause: "revoked" },
  { pattern: "APPLICATION (IS|HAS BEEN) (DEEMED TO BE )?WITHDRAWN", effect: "end_application", cause: "withdrawn" },
  { pattern: "APPLICATION HAS BEEN REFUSED", effect: "end_application", cause: "refused" },
];
