import type { Day } from "#base";
import type { EventParty, LegalEvent } from "../record.ts";
import { parseDay } from "./days.ts";
import { gazetteEventOf } from "./gazette-event.ts";

/** Labels that stand in announcements of transactions, longer ones before those they begin with or end in. */
const labels = [
  "IPC\\(主分类\\)",
  "专利实施许可合同备案号",
  "合同备案号",
  "合同登记号",
  "备案号",
  "登记号",
  "登记生效日期?",
  "登记解除日期?",
  "登记变更日期?",
  "登记注销日期?",
  "放弃生效日期?",
  "备案日期?",
  "解除日期?",
  "注销日期?",
  "终止日期?",
  "恢复日期?",
  "变更日期?",
  "生效日期?",
  "授权公告日期?",
  "申请公布日期?",
  "公开日期?",
  "申请日期?",
  "出质人",
  "质权人",
  "让与人",
  "受让人",
  "许可人",
  "被许可人",
  "许可种类",
  "变更事项",
  "变更前权利人",
  "变更后权利人",
  "变更前",
  "变更后",
  "无效宣告决定号",
  "无效宣告决定日期?",
  "发明名称",
  "实用新型名称",
  "外观设计产品名称",
  "申请号",
  "专利号",
  "更正项目",
  "误",
  "正",
  "文件名称",
  "收件人",
];
const label = new RegExp(`(${labels.toSorted((a, b) => b.length - a.length).join("|")})\\s*:`, "gu");

interface Said {
  readonly label: string;
  readonly value: string;
}

/** What stands behind each label, in order; labels follow each other with or without anything between. */
function labelled(text: string): readonly Said[] {
  const found = [...text.matchAll(label)];
  return found.map((match, index) => ({
    label: match[1] ?? "",
    value: text
      .slice(match.index + match[0].length, found[index + 1]?.index)
      .replace(/[\s;,]+$/u, "")
      .trim(),
  }));
}

const effectiveLabel = /^(?:登记生效|登记解除|登记变更|登记注销|放弃生效|备案|解除|注销|终止|恢复|变更|生效|无效宣告决定)日期?$/u;

/** Items of a change whose before and after are holders; an address, an agent or a class is none. */
const holders = /专利权人|申请人|权利人/u;

const roleOf: Readonly<Record<string, EventParty["role"]>> = {
  出质人: "pledgor",
  质权人: "pledgee",
  让与人: "licensor",
  许可人: "licensor",
  受让人: "licensee",
  被许可人: "licensee",
};

/**
 * One announced transaction: what it was, the day it took effect, who it concerns, from words like `专利权质押合同登记的生效 登记号:…
 * 登记生效日:20180402 出质人:… 质权人:…`. Several names of a side are parted by `;`. Undefined when the words name no transaction.
 */
export function gazetteAnnouncement(raw: string, on?: Day): LegalEvent | undefined {
  const text = raw.normalize("NFKC").replace(/\s+/gu, " ").trim();
  const event = gazetteEventOf(text);
  if (!event) return undefined;
  const said = labelled(text);
  const effective = said.find((each) => effectiveLabel.test(each.label) && parseDay(each.value));
  const effectiveOn = effective && parseDay(effective.value);
  const parties = partiesOf(said);
  return {
    office: "CN",
    ...event,
    ...(on && { on }),
    ...(effectiveOn && { effectiveOn }),
    text: text.length > textCharsMax ? `${text.slice(0, textCharsMax)}…` : text,
    ...(parties.length > 0 && { parties }),
  };
}

/** Announcements are a few hundred characters; a list of all heirs of a company is not more telling than its beginning. */
const textCharsMax = 2000;

function partiesOf(said: readonly Said[]): EventParty[] {
  const parties: EventParty[] = [];
  let item = "";
  for (const { label: name, value } of said) {
    if (name === "变更事项") item = value;
    const isHolder = item === "" ? name.endsWith("权利人") : holders.test(item);
    const role =
      roleOf[name] ??
      (isHolder ? (name.startsWith("变更前") ? "from" : name.startsWith("变更后") ? "to" : undefined) : undefined);
    if (role === undefined) continue;
    for (const each of value.split(/[;、]/u)) {
      const party = each.trim();
      if (party !== "" && party !== "-" && !parties.some((known) => known.role === role && known.name === party)) {
        parties.push({ role, name: party });
      }
    }
  }
  return parties;
}

const day = String.raw`(?:19|20)\d{2}(?:[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{4})(?!\d)`;
const dayFirst = new RegExp(String.raw`^[\[(【]?(?:法律状态公告日:|公告日:)?\s*(${day})[\])】]?[\s:,|-]*(.*)$`, "u");
const dayLast = new RegExp(String.raw`^(.*?)[\s:,|-]*[\[(【]?(?:公告日:)?\s*(${day})[\])】]?$`, "u");
/** Where a new event may begin within a line. */
const between = new RegExp(String.raw`\s*[;|]+\s*(?=[\[(【]?(?:法律状态公告日:|公告日:)?\s*${day})`, "u");

/**
 * The events that one cell tells: a line each, or parted by `;` or `|` before a day. Each has its day of announcement in front or behind
 * (`2019-08-02 授权`, `授权(20190802)`); lines without a day that name no transaction belong to the one before. `unread` are the
 * parts that name none.
 */
export function gazetteHistory(raw: string): { readonly events: readonly LegalEvent[]; readonly unread: readonly string[] } {
  const parts: { on?: Day; text: string }[] = [];
  for (const line of raw.normalize("NFKC").split(/\r?\n|<br\s*\/?>/u)) {
    for (const piece of line.split(between)) {
      const text = piece.trim();
      if (text === "") continue;
      const dated = datedPart(text);
      const last = parts.at(-1);
      if (dated.on === undefined && last && !gazetteEventOf(text)) last.text += ` ${text}`;
      // `2019-08-02` alone on its line, the words on the next.
      else if (last?.text === "" && dated.on === undefined) last.text = dated.text;
      else parts.push(dated);
    }
  }
  const events: LegalEvent[] = [];
  const unread: string[] = [];
  for (const { on, text } of parts) {
    const event = gazetteAnnouncement(text.replace(/法律状态(?:信息)?:/gu, " "), on);
    if (event) events.push(event);
    else unread.push(on === undefined ? text : `${on} ${text}`);
  }
  return { events, unread };
}

function datedPart(text: string): { on?: Day; text: string } {
  const first = dayFirst.exec(text);
  const firstDay = first && parseDay(first[1] ?? "");
  if (firstDay) return { on: firstDay, text: first[2] ?? "" };
  // A day behind a label is that label's.
  const last = dayLast.exec(text);
  const lastDay =
    last && !/(?<!公告日):\s*$/u.test(text.slice(0, text.length - (last[2] ?? "").length)) ? parseDay(last[2] ?? "") : undefined;
  return lastDay ? { on: lastDay, text: last?.[1] ?? "" } : { text };
}
