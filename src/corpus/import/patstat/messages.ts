import { addMessages } from "#base";

const en = {
  "corpus.patstat.needs_applications":
    "{tables}: these PATSTAT tables tell of applications by number only; put tls201_appln or tls211_pat_publn beside them",
  "corpus.patstat.needs_partner": "{table} says nothing without {partner}, which is missing; it was left out",
  "corpus.patstat.no_numbers":
    "The table of applications has neither office nor number (appln_auth, appln_nr): {count} applications are kept under PATSTAT's own numbers (XX-PATSTAT…) and match no other source",
  "corpus.patstat.artificial":
    "{count} artificial applications (kind D or Q: made up by PATSTAT for documents that others refer to) without a publication were left out (for example appln_id {value})",
  "corpus.patstat.bad_publication": "Application {appln}: the publication number “{value}” could not be read; it was not taken",
  "corpus.patstat.bad_application": "Application {appln}: the application number “{value}” could not be read",
  "corpus.patstat.no_number": "Application {appln} has no readable number (“{value}”) and no publication; it was not taken",
  "corpus.patstat.bad_value": "Application {appln}: {field} “{value}” could not be read and was left out",
  "corpus.patstat.unnamed_persons": "{count} entries of tls207 name persons that tls206 does not have; they were left out",
  "corpus.patstat.unknown_cited":
    "{count} citations point to publications, applications or literature that stand in none of the files; they were left out",
  "corpus.patstat.unknown_priorities":
    "{count} priorities point to applications that stand in none of the files; they were left out",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.patstat.needs_applications":
    "{tables}：这些 PATSTAT 表只以编号指向申请，请将 tls201_appln 或 tls211_pat_publn 一并放入",
  "corpus.patstat.needs_partner": "{table} 须与 {partner} 一并读取，现缺后者，已略去",
  "corpus.patstat.no_numbers":
    "申请表没有受理局和申请号（appln_auth、appln_nr）：{count} 件申请以 PATSTAT 自编号（XX-PATSTAT…）保存，无法与其他来源对应",
  "corpus.patstat.artificial":
    "{count} 件虚设申请（类别 D 或 Q，PATSTAT 为他件引用而设）没有公开文献，已略去（如 appln_id {value}）",
  "corpus.patstat.bad_publication": "申请 {appln}：公开号“{value}”无法识别，未采用",
  "corpus.patstat.bad_application": "申请 {appln}：申请号“{value}”无法识别",
  "corpus.patstat.no_number": "申请 {appln} 没有可识别的号码（“{value}”），也没有公开文献，未采用",
  "corpus.patstat.bad_value": "申请 {appln}：{field}“{value}”无法识别，已略去",
  "corpus.patstat.unnamed_persons": "tls207 中 {count} 条所指人员不在 tls206 中，已略去",
  "corpus.patstat.unknown_cited": "{count} 条引文所指文献不在任何文件中，已略去",
  "corpus.patstat.unknown_priorities": "{count} 条优先权所指申请不在任何文件中，已略去",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
