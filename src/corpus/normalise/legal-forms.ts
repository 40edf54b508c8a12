/** Legal forms that say nothing about which company it is, longest first; 集团 is not one of them. */
export const chineseForms: readonly string[] = [
  "有限责任公司",
  "股份有限公司",
  "股份公司",
  "有限公司",
  "株式会社",
  "株式會社",
  "股份有限會社",
  "有限会社",
  "合同会社",
  "股份有限公司",
  "有限責任公司",
  "公司",
];

/**
 * Forms of the English-speaking world and of East Asian companies in English: a company carries one or another of them in
 * different records of the same office (Toyota Motor Co Ltd, Toyota Motor Corp, Toyota Jidosha KK), so they are dropped.
 */
export const anglo =
  /(?: (?:and )?(?:co|company|companies)(?: (?:ltd|limited|inc|incorporated|llc|lp))?(?: (?:ltd|limited))?| (?:pte|pty|pvt|private|public)? ?(?:ltd|limited|ltda)| l l c| llc| llp| lp| inc| incorporated| corp| corporation| plc| kk| k k| kabushiki kaisha| kabushiki gaisha| yugen kaisha)+$/u;

/**
 * Forms of continental Europe are kept in one spelling: Merck KGaA and Merck & Co. are two companies, Siemens AG and a Siemens GmbH
 * abroad as well.
 */
export const continental: readonly (readonly [RegExp, string])[] = [
  [/ gmbh and co (?:kg|ohg|kgaa)$/u, "gmbh & co kg"],
  [/ (?:gesellschaft mit beschrankter haftung|g m b h|gmbh|gesmbh|ges m b h|mbh)$/u, "gmbh"],
  [/ (?:kommanditgesellschaft auf aktien|kgaa|kg a a)$/u, "kgaa"],
  [/ (?:aktiengesellschaft|a g|ag)$/u, "ag"],
  [/ (?:kommanditgesellschaft|k g|kg)$/u, "kg"],
  [/ (?:societas europaea|s e|se)$/u, "se"],
  [/ (?:societe par actions simplifiee|s a s|sas)$/u, "sas"],
  [/ (?:societe a responsabilite limitee|s a r l|sarl)$/u, "sarl"],
  [/ (?:societe anonyme|sociedad anonima|s a|sa)$/u, "sa"],
  [/ (?:societa per azioni|s p a|spa)$/u, "spa"],
  [/ (?:societa a responsabilita limitata|s r l|srl)$/u, "srl"],
  [/ (?:naamloze vennootschap|n v|nv)$/u, "nv"],
  [/ (?:besloten vennootschap|b v|bv)$/u, "bv"],
  [/ (?:aktiebolag|a b|ab)$/u, "ab"],
  [/ (?:osakeyhtio|o y|oy|oyj)$/u, "oy"],
  [/ (?:aktieselskab|aksjeselskap|a s|as|asa)$/u, "as"],
];
