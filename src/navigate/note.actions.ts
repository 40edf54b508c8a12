/** The analyst's own words on a figure, a section or the whole. */
import { action, AppError, type Lang, reviewers } from "#base";
import { noteAnswer, noteInput, type StudyNote } from "./contract.ts";
import { figuresOfNote, numbersHash } from "./figure/numbers-hash.ts";
import { readRun } from "./run/result.ts";
import { notesNow } from "./run/notes-now.ts";
import { withNote } from "./study/notes.ts";
import { readStudyText, saveStudy, versionOf } from "./study/store.ts";

export const noteAction = action({
  name: "navigate/note",
  may: reviewers,
  summary: {
    zh: "写入、修改或删除分析人员对图表、分项或全文的意见",
    en: "Write, change or take out the analyst's note on a figure, a section or the whole",
  },
  input: noteInput,
  output: noteAnswer,
  positional: ["study", "on"],
  doors: ["http"],
  method: "post",
  async run({ study, on, nth, was, text, by }, { dataDir }) {
    const { figures } = await readRun(dataDir, study);
    const about = figuresOfNote(on, figures);
    if (about === undefined) throw new AppError("navigate.note_on_nothing", { on });
    const note: StudyNote | null = text && {
      on,
      text,
      ...(by === undefined ? {} : { by }),
      numbers: numbersHash(about),
    };
    const yaml = await readStudyText(dataDir, study);
    const saved = await saveStudy(dataDir, withNote(yaml, { on, nth, was, note }), versionOf(yaml));
    return { notes: notesNow(saved.study.notes, figures) };
  },
  print: ({ notes }, lang: Lang) => notes.map((note) => `${note.on}\t${note.state}\t${note.text[lang] ?? ""}`).join("\n"),
});
