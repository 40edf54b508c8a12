/**
 * What the other scripts begin with. Plain JavaScript for an old host Node: it installs what is missing and then runs the calling
 * script again under the project's own Node, which can read the TypeScript sources.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const binFolder = join(root, "node_modules", ".bin");

/** @param {string} script the file URL of the calling script */
export async function ready(script) {
  if (!isInstalled()) install();
  const wanted = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  const usable = Number(process.versions.node.split(".")[0]) >= 24;
  if (process.env.FAIRWAY_OWN_NODE || (usable && !existsSync(wanted))) return;
  if (!existsSync(wanted)) {
    console.error("The project's Node 24 was not installed (is `ignore-scripts` set for npm?). Install Node 24 and try again.");
    process.exit(1);
  }
  const path = `${binFolder}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`;
  const again = spawn(wanted, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, PATH: path, FAIRWAY_OWN_NODE: "1" },
  });
  // Ctrl+C reaches both at the terminal; it is the other's to answer. What is sent to this process alone is passed on.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => again.kill(signal));
  const status = await new Promise((resolve, reject) => again.on("error", reject).on("exit", resolve));
  process.exit(status ?? 1);
}

/** True if node_modules holds the versions of package-lock.json (what is optional may be missing on this machine). */
function isInstalled() {
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  const locked = packagesOf(join(root, "package-lock.json"));
  if (!installed || !locked) return false;
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === "" || (installed[path] ? installed[path].version === version : optional === true),
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.error("Installing what is missing … 正在安装缺少的组件…");
  const arguments_ = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  // npm says where it lives when it runs a script; that works on every system.
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...arguments_], { cwd: root, stdio: ["ignore", 2, 2] })
    : spawnSync("npm", arguments_, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (done.error ?? done.status !== 0) {
    console.error("npm ci failed; its message is above. Is the package registry reachable? 安装失败，请检查网络与软件源。");
    process.exit(1);
  }
}
