import type { ThreadJob } from "../import/threads/job.ts";
import { sha256File } from "./hash.ts";

/** The hash of a file, for a thread. */
export const job: ThreadJob<string, string> = {
  module: import.meta.url,
  run: async (file) => ({ answer: await sha256File(file) }),
};
