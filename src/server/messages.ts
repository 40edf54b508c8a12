import { addMessages } from "#base";

const en = {
  "server.no_route": "There is nothing at {path}",
  "server.wrong_method": "{path} takes {methods}",
  "server.no_table": "{path} has no table form; ask for .json",
  "server.foreign_host":
    "The server does not answer to the name “{host}”; open it by its own address, or allow the name with --allow-host",
  "server.foreign_origin": "Another site ({origin}) asked the server to do something; it does not",
  "server.not_json": "The body must be JSON (content-type: application/json)",
  "server.too_large": "More than {bytes} bytes were sent",
  "server.too_slow": "It took longer than {seconds} seconds; narrow the question",
  "server.bug": "An error of the program itself, not of your data; the log holds it under {requestId}",
  "server.port_taken": "Port {port} is in use; choose another with --port",
  "server.not_open":
    "{host} is reached from the network: everybody there will be asked to sign in. Say so with --open-to-network, and put a proxy with https before it (--public-url), so that passwords are not read on the way",
  "server.bad_public_url": "“{url}” is no address of a server: give it as https://fairway.example",
  "server.bad_host": "This machine has no address {host}",
  "server.may_not_run": "{who} may not use {action}; whoever administers the zone gives roles",
  "server.no_job": "There is no job “{id}”",
  "server.job_over": "The job “{id}” is over already",
  "server.job_cancelled": "Cancelled",
  "server.job_interrupted": "The server stopped while this ran; start it again: nothing is done twice",
  "server.job_crashed": "The work ended unexpectedly ({how}); the data is as it was before. Start it again",
  "server.jobs_full": "{count} jobs wait already; try again when some are done",
  "server.no_upload": "There is no upload “{id}”; send the file first",
  "server.upload_name": "Name the file (?name=…): “{name}” is no file name",
  "server.upload_empty": "The file is empty",
  "server.upload_cut": "The upload of {name} broke off; send it again",
  "server.no_report": "There is no file {file} in the report of {study}",
  "server.no_web": "The pages are not built; `npm start` builds them. The API is at /api/openapi.json",
  "server.ready": "Fairway is at {url} (Ctrl+C stops it)",
  "server.first_start": "No account yet. The first administrator makes theirs here, once, within {hours} hours: {url}",
} as const;

const zh: Record<keyof typeof en, string> = {
  "server.no_route": "{path} 处没有内容",
  "server.wrong_method": "{path} 只接受 {methods}",
  "server.no_table": "{path} 没有表格形式，请使用 .json",
  "server.foreign_host": "服务器不以“{host}”这一名称应答；请用其本来的地址打开，或用 --allow-host 允许该名称",
  "server.foreign_origin": "另一网站（{origin}）要求服务器执行操作，已拒绝",
  "server.not_json": "请求正文须为 JSON（content-type: application/json）",
  "server.too_large": "发送的内容超过 {bytes} 字节",
  "server.too_slow": "用时超过 {seconds} 秒，请缩小范围",
  "server.bug": "程序自身出错，与您的数据无关；日志编号 {requestId}",
  "server.port_taken": "端口 {port} 已被占用，请用 --port 指定其他端口",
  "server.not_open":
    "{host} 可从网络访问，届时所有人都须登录。请用 --open-to-network 确认，并在前面设置 https 代理（--public-url），以免密码在传输中泄露",
  "server.bad_public_url": "“{url}”不是服务器地址，请按 https://fairway.example 的形式填写",
  "server.bad_host": "本机没有地址 {host}",
  "server.may_not_run": "{who}无权使用 {action}；角色由专区管理员授予",
  "server.no_job": "没有任务“{id}”",
  "server.job_over": "任务“{id}”已经结束",
  "server.job_cancelled": "已取消",
  "server.job_interrupted": "运行期间服务停止；请重新开始，不会重复处理",
  "server.job_crashed": "处理意外中止（{how}）；数据保持原样，请重新开始",
  "server.jobs_full": "已有 {count} 个任务在等待，请稍后再试",
  "server.no_upload": "没有上传文件“{id}”，请先上传",
  "server.upload_name": "请写明文件名（?name=…）：“{name}”不是文件名",
  "server.upload_empty": "文件为空",
  "server.upload_cut": "{name} 的上传中断，请重新上传",
  "server.no_report": "{study} 的报告中没有文件 {file}",
  "server.no_web": "页面尚未构建，`npm start` 会构建。接口见 /api/openapi.json",
  "server.ready": "航道 Fairway 已就绪：{url}（按 Ctrl+C 停止）",
  "server.first_start": "尚无账户。首位系统管理员请在 {hours} 小时内通过此一次性链接设置账户：{url}",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
