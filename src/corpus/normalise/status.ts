import type { Status } from "../record.ts";

/**
 * The words of offices and tools, most telling first; the first that fits decides. A partial invalidation leaves a right in part,
 * pledges, licences, preservation and open licences presuppose one (see the reference on formats).
 */
const words: readonly (readonly [RegExp, Status])[] = [
  [/部分无效|部分无效宣告|partially? (?:invalid|revoked)/iu, "active"],
  [/质押|许可|开放许可|保全|open licen[cs]e|pledge/iu, "active"],
  [/复审|reexam/iu, "pending"],
  [/恢复|reinstat|restor|revived/iu, "active"],
  [
    /权利终止|终止|失效|无效|驳回|撤回|放弃|届满|期满|未缴|避重|撤销|全部无效|视为撤|不生效|inactive|expired?\b|ceased|lapsed?|withdrawn|abandon|reject|refus|revok|invalid|discontinued|terminated|dead\b|not in force/iu,
    "inactive",
  ],
  [
    /审中|在审|实质审查|实审|审查|受理|待审|审核|公开|公布|未授权|指定期内|国际阶段|pending|examin|published|filed|application|undetermined pending/iu,
    "pending",
  ],
  [/有效|授权|已授|维持|权利转移|active|granted?|in force|alive|patented|issued|maintain/iu, "active"],
];

const unknownWords = /^(?:-|—|unknown|未知|不详|未确认|其他|unclear|n\/?a|null)?$/iu;

/** Active, pending, inactive or unknown, from the status words of Chinese and English tools. Never guesses from an empty cell. */
export function statusOf(raw: string): Status {
  const text = raw.normalize("NFKC").trim();
  if (unknownWords.test(text)) return "unknown";
  return words.find(([word]) => word.test(text))?.[1] ?? "unknown";
}
