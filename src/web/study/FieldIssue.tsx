import { SeaMark } from "../draw/Mark.tsx";
import type { Path } from "./study-text.ts";
import type { StudyEditor } from "./use-study-editor.ts";

/** What is wrong with, or to be said of, the value at a path: at its field. */
export function FieldIssue({ editor, path }: { readonly editor: StudyEditor; readonly path: Path }) {
  const here = editor.issues.filter((issue) => issue.path.join("/") === path.join("/"));
  return here.map(({ message, wrong }) => (
    <p key={message} className={wrong ? "field-issue wrong" : "field-issue"}>
      <SeaMark shape={wrong ? "can" : "diamond"} size={10} /> {message}
    </p>
  ));
}
