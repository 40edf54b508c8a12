import type { TextKey } from "../i18n/text.ts";

/** The places of the product, in the order of the loop, each with the addresses that belong to it. */
export const sections = [
  { to: "/", key: "shell.home", under: [] },
  { to: "/data", key: "shell.data", under: ["/data"] },
  { to: "/search", key: "shell.search", under: ["/search", "/publication"] },
  { to: "/study", key: "shell.study", under: ["/study", "/navigate", "/indicators", "/difference"] },
  { to: "/ledger", key: "shell.ledger", under: ["/ledger", "/zone"] },
] as const satisfies readonly { readonly to: string; readonly key: TextKey; readonly under: readonly string[] }[];

export function isHere({ to, under }: (typeof sections)[number], path: string): boolean {
  return path === to || under.some((start) => path === start || path.startsWith(`${start}/`));
}
