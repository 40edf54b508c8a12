import { addMessages } from "#base";

const en = {
  "ledger.comment_empty": "The comment says nothing",
  "ledger.comment_too_long": "The comment has {chars} characters; at most {charsMax} are possible",
  "ledger.comments_full": "The record has {count} comments; at most {countMax} are possible",
  "ledger.no_comment": "The record has no comment {id}",
  "ledger.comment_withdrawn": "The comment has been withdrawn",
} as const;

const zh: Record<keyof typeof en, string> = {
  "ledger.comment_empty": "评论内容为空",
  "ledger.comment_too_long": "评论共 {chars} 字，至多 {charsMax} 字",
  "ledger.comments_full": "该记录已有 {count} 条评论，至多 {countMax} 条",
  "ledger.no_comment": "该记录没有编号为 {id} 的评论",
  "ledger.comment_withdrawn": "该评论已撤回",
};

type Texts = typeof en;
declare module "#base" {
  // oxlint-disable-next-line no-empty-interface
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
