import { action, messageText, staff } from "#base";
import { z } from "zod";
import { verifyAnswer } from "./contract.ts";
import { findDamage } from "./store/damage.ts";
import { getCurrentSnapshot } from "./store/snapshots.ts";

export const verifyAction = action({
  name: "corpus/verify",
  may: staff,
  summary: {
    zh: "核对当前快照的每个文件与清单所载哈希是否一致",
    en: "Check that every file of the current snapshot is the one its manifest states",
  },
  input: z.object({}),
  output: verifyAnswer,
  doors: ["cli"],
  method: "get",
  run: async (_input, context) => {
    const snapshot = await getCurrentSnapshot(context.dataDir);
    const files = Object.keys(snapshot.manifest.files).length;
    return { snapshot: snapshot.id, files, damaged: await findDamage(snapshot.folder) };
  },
  exitCode: (answer) => (answer.damaged.length === 0 ? 0 : 1),
  print: ({ snapshot, files, damaged }, lang) =>
    damaged.length === 0
      ? messageText("corpus.print.verified", { snapshot, files }, lang)
      : messageText("corpus.print.damaged", { snapshot, names: damaged.join(", ") }, lang),
});
