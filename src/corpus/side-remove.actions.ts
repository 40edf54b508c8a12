import { action, analysts, AppError, messageText } from "#base";
import { sideRemoveAnswer, sideRemoveInput } from "./side/contract.ts";
import { readSideState } from "./side/side-state.ts";
import { corpusLayout } from "./store/layout.ts";
import { importFiles } from "./store/import-files.ts";
import "./side/messages.ts";

export const sideRemoveAction = action({
  name: "corpus/side-remove",
  may: analysts,
  summary: {
    zh: "移除一张附表并重新发布数据快照",
    en: "Remove a side table and publish the snapshot without it",
  },
  input: sideRemoveInput,
  output: sideRemoveAnswer,
  positional: ["kind", "scope"],
  doors: ["cli", "http"],
  method: "post",
  long: true,
  run: async ({ kind, scope }, context) => {
    const { sources } = await readSideState(corpusLayout(context.dataDir));
    const gone = sources.filter((side) => side.kind === kind && (scope === undefined || side.scope === scope));
    if (gone.length === 0) throw new AppError("corpus.side.not_found", { id: scope === undefined ? kind : `${kind} ${scope}` });
    const ids = new Set(gone.map((side) => side.id));
    const { snapshot } = await importFiles({ paths: [], publish: true, sidesGone: ids }, [], context);
    return { removed: gone.length, snapshot };
  },
  print: (answer, lang) => messageText("corpus.side.removed", { count: answer.removed }, lang),
});
