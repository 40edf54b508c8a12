import type { Status } from "../record.ts";

/**
 * The words of offices and tools, most telling first; the first that fits decides. A partial invalidation leaves a right in part;
 * pledges, licences, preservation and open licences presuppose one.
 */
const words: readonly (readonly [RegExp, Status])[] = [
  [/部分无效|部分有效|partially? (?:invalid|revoked)/iu, "active"],
  [/质押|许可|保全|权利恢复|open licen[cs]e|pledge/iu, "active"],
  [/复审|reexam/iu, "pending"],
  // A PCT application within its term awaits its national phases, entered or not; after it nothing is left of the application itself.
  [/有效期内|指定期内/u, "pending"],
  [/恢复|reinstat|restor|revived/iu, "active"],
  [
    /终止|失效|无效|驳回|撤回|放弃|届满|期满|未缴|未交|避免重复|避重|撤销|不予受理|inactive|expired?\b|ceased|lapsed?|withdrawn|abandon|reject|refus|revok|invalid|discontinued|terminated|\bdead\b|not in force/iu,
    "inactive",
  ],
  [
    /审中|在审|实质审查|实审|审查|受理|待审|审核|公开|公布|未授权|未决|国际阶段|pending|examin|published|filed|application|allowed/iu,
    "pending",
  ],
  [/有效|授权|已授|维持|一案双申|权利转移|active|granted?\b|in force|alive|patented|issued|maintain/iu, "active"],
];

const unknownWords = /^(?:-|—|unknown|未知|不详|未确认|其他|其它|unclear|n\/?a|null)?$/iu;

/**
 * Active, pending, inactive or unknown, from the status words of Chinese and English tools. Where a cell holds the status and events
 * behind it (`授权 | 复审 | 权利转移`, `撤回-视为撤回 | 许可`) the status stands first. Never guesses from an empty cell.
 */
export function statusOf(raw: string): Status {
  for (const part of raw.normalize("NFKC").split(/\s*[|;；]\s*/u)) {
    const text = part.trim();
    const status = unknownWords.test(text) ? undefined : words.find(([word]) => word.test(text))?.[1];
    if (status) return status;
  }
  return "unknown";
}
