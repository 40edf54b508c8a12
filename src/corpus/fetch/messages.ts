import { addMessages } from "#base";

const en = {
  "corpus.progress.fetch": "Fetching {file}",
  "corpus.fetch.unreachable": "{host} does not answer. Check the network, then fetch again: what is here already is kept",
  "corpus.fetch.key": "{host} does not accept the key. Set your own key in the environment as the page of this command says",
  "corpus.fetch.no_key": "This source needs your own key: set {names} in the environment. The office gives one without payment",
  "corpus.fetch.refused":
    "{host} refuses ({reason}). A quota may be used up or the key may not cover this product; fetch again later, what is here is kept",
  "corpus.fetch.answer": "{url} answered with {status}",
  "corpus.fetch.busy": "{host} turned {tries} requests away ({status}). Fetch again later: what is here is kept",
  "corpus.fetch.no_product": "There is no product “{product}” at this source, or it holds no files",
  "corpus.fetch.unexpected": "{url} answered in a form that is not known; the service may have changed",
  "corpus.fetch.missing": "{file} is not there any more ({url})",
  "corpus.fetch.short": "{file}: {bytes} bytes came, {stated} were stated. Fetch again: the rest will be fetched",
  "corpus.fetch.broke_off": "{file}: the transfer broke off after {bytes} bytes. Fetch again: it goes on from there",
  "corpus.fetch.checksum": "{file}: the checksum is {found}, the office states {stated}. The file was thrown away; fetch again",
  "corpus.fetch.too_many":
    'The search finds {total} publications; the service gives the first {max} only. Divide it, by publication day for example: … and pd within "20200101 20201231"',
  "corpus.fetch.say_what": "Say what to fetch: {names}",
  "corpus.fetch.bad_number": "“{value}” is not a publication number",
  "corpus.fetch.numbers_max": "{count} numbers are more than can be asked for one by one ({max}); use a search or a bulk product",
  "corpus.print.fetched":
    "{fetched} files fetched, {kept} were here already, {bytes} bytes; {requests} requests, waited {seconds} s for the service",
  "corpus.print.offered": "{files} files, {bytes} bytes stated",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.progress.fetch": "正在获取 {file}",
  "corpus.fetch.unreachable": "{host} 没有响应。请检查网络后重新获取，已获取的文件会保留",
  "corpus.fetch.key": "{host} 不接受该密钥。请按本命令的说明在环境变量中设置您的密钥",
  "corpus.fetch.no_key": "此来源须使用您自己的密钥：请在环境变量中设置 {names}。密钥可向该局免费申请",
  "corpus.fetch.refused": "{host} 拒绝了请求（{reason}）。可能是配额用尽，或密钥未涵盖该产品；请稍后重试，已获取的文件会保留",
  "corpus.fetch.answer": "{url} 返回状态 {status}",
  "corpus.fetch.busy": "{host} 连续拒绝了 {tries} 次请求（{status}）。请稍后重试，已获取的文件会保留",
  "corpus.fetch.no_product": "该来源没有名为“{product}”的产品，或其中没有文件",
  "corpus.fetch.unexpected": "{url} 的答复格式无法识别，服务可能已变更",
  "corpus.fetch.missing": "{file} 已不存在（{url}）",
  "corpus.fetch.short": "{file}：收到 {bytes} 字节，应为 {stated} 字节。请重新获取，将从断点继续",
  "corpus.fetch.broke_off": "{file}：传输在 {bytes} 字节处中断。请重新获取，将从断点继续",
  "corpus.fetch.checksum": "{file}：校验值为 {found}，该局公布的为 {stated}。文件已丢弃，请重新获取",
  "corpus.fetch.too_many":
    '该检索命中 {total} 件，服务只提供前 {max} 件。请拆分检索式，例如按公开日：… and pd within "20200101 20201231"',
  "corpus.fetch.say_what": "请指明要获取的内容：{names}",
  "corpus.fetch.bad_number": "“{value}”不是公开（公告）号",
  "corpus.fetch.numbers_max": "共 {count} 个号码，超过逐件获取的上限（{max}）；请改用检索或批量产品",
  "corpus.print.fetched":
    "获取 {fetched} 个文件，另有 {kept} 个已在本地，共 {bytes} 字节；发出请求 {requests} 次，为遵守服务限速等待 {seconds} 秒",
  "corpus.print.offered": "共 {files} 个文件，标称 {bytes} 字节",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
