/** `npm start [-- --port N] [--data DIR]`: installs, builds, makes the example where there is no data yet, and serves. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ready, root } from "./install.mjs";

await ready(import.meta.url);

const { buildWeb } = await import("./build-web.mjs");
const { run } = await import("./run.mjs");

const words = process.argv.slice(2);
const cli = join(root, "src", "cli", "main.ts");

if (!(await buildWeb())) {
  console.error("The pages could not be built; see above. 页面构建失败，见上。");
  process.exit(1);
}

const data = optionOf("--data") ?? (process.env.FAIRWAY_DATA || join(root, "fairway-data"));
if (!words.includes("--help") && isEmpty(data)) await makeExample();

const atDesk = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) || ["darwin", "win32"].includes(process.platform);
const open = atDesk && !process.env.CI && process.stdout.isTTY && !words.includes("--no-open") ? ["--open"] : [];
process.argv = [process.execPath, cli, "start", ...words, ...(optionOf("--data") ? [] : ["--data", data]), ...open];
await import("../src/cli/main.ts");

function optionOf(flag) {
  const at = words.indexOf(flag);
  return at >= 0 ? words[at + 1] : words.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
}

function isEmpty(folder) {
  // Jobs and uploads are the server's own: they tell of no corpus yet.
  return (
    !existsSync(folder) ||
    readdirSync(folder).every((name) => name.startsWith(".") || ["jobs", "uploads", "ledger"].includes(name))
  );
}

/** The worked example: imported, published, and its study run. Without it the product is as usable, so a failure only is told. */
async function makeExample() {
  console.error("There is no data yet: making the synthetic example … 尚无数据：正在生成合成示例…");
  const made = spawnSync(process.execPath, [cli, "example", "create", "--json", "--data", data], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const study = made.status === 0 ? basename(dirname(JSON.parse(made.stdout).study)) : undefined;
  const ran = study ? await run(process.execPath, [cli, "navigate", "run", study, "--data", data]) : 1;
  if (ran !== 0)
    console.error("The example is not complete; you can still import your own files. 示例未能完成，仍可导入您自己的文件。");
}
