/**
 * Names in package-lock.json the programs of other systems that a package wants. A registry that holds them for this system only
 * leaves them out of the lock, and `npm ci` then refuses it everywhere. Run after adding a package with native code.
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const { packages } = lock;

for (const [path, wanting] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(wanting.optionalDependencies ?? {})) {
    const known = packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
    const os = /\b(android|darwin|freebsd|linux|openharmony|win32)\b/.exec(name)?.[1];
    const cpu = /\b(arm64|arm|x64|ia32|ppc64|riscv64|s390x)\b/.exec(name)?.[1];
    if (known || !/^\d/.test(version) || !os || !cpu) continue;
    const libc = os === "linux" ? { libc: [name.includes("musl") ? "musl" : "glibc"] } : {};
    const dev = wanting.dev ? { dev: true } : {};
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...dev,
      ...libc,
      license: wanting.license,
      optional: true,
      os: [os],
    };
    console.log(`named ${name}@${version}`);
  }
}

const [root, ...others] = Object.entries(packages);
others.sort(([left], [right]) => left.localeCompare(right, "en"));
lock.packages = Object.fromEntries([root, ...others]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
