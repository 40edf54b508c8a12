import { spawn } from "node:child_process";
import { root } from "./install.mjs";

/** Runs a program of node_modules/.bin in the root, its output going to ours; resolves to its exit code. */
export function run(program, words, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...environment },
      shell: process.platform === "win32",
    });
    child.on("error", (error) => {
      console.error(String(error));
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
