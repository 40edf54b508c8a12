import type { TextKey } from "../i18n/text.ts";

/** The places of the product, in the order of the loop. */
export const sections = [
  { to: "/", key: "shell.home", exact: true },
  { to: "/data", key: "shell.data", exact: false },
  { to: "/search", key: "shell.search", exact: false },
  { to: "/study", key: "shell.study", exact: false },
] as const satisfies readonly { readonly to: string; readonly key: TextKey; readonly exact: boolean }[];
