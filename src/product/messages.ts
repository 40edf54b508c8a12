import { addMessages } from "#base";

const en = {
  "product.bad_input": "{problems}",
  "product.unknown_field": "“{field}” is not known here; known are: {known}",
  "product.not_json": "The input is not a JSON object: {reason}",
  "product.interrupted": "Interrupted; nothing that was acknowledged is lost, and it can be run again",
  "product.no_permission": "No permission to use {path}",
  "product.no_space": "The disk is full ({path}); free some space and run it again",
  "product.no_file": "There is no file or folder {path}",
  "product.read_only": "{path} can only be read; choose another place with --data",
  "product.not_a_folder": "{path} is not a folder",
  "product.is_a_folder": "{path} is a folder, a file is needed",
  "product.bug": "An error of the program itself, not of your data: {what}",
} as const;

const zh: Record<keyof typeof en, string> = {
  "product.bad_input": "{problems}",
  "product.unknown_field": "不认识“{field}”；可用的有：{known}",
  "product.not_json": "输入不是 JSON 对象：{reason}",
  "product.interrupted": "已中断；已确认的内容不会丢失，可以重新运行",
  "product.no_permission": "没有使用 {path} 的权限",
  "product.no_space": "磁盘已满（{path}），请清理空间后重新运行",
  "product.no_file": "找不到文件或文件夹 {path}",
  "product.read_only": "{path} 只能读取，请用 --data 指定其他位置",
  "product.not_a_folder": "{path} 不是文件夹",
  "product.is_a_folder": "{path} 是文件夹，此处需要文件",
  "product.bug": "程序自身出错，与您的数据无关：{what}",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
