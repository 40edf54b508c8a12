import { useParams } from "@tanstack/react-router";
import { studyAnswer } from "#navigate/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { StudyEditorView } from "./StudyEditorView.tsx";

export function StudyPage() {
  const { study } = useParams({ from: "/study/$study" });
  const { data, error, isPending } = useAction("navigate/study", { study }, studyAnswer);
  return (
    <div className="page">
      {isPending ? <Loading lines={10} /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? <StudyEditorView key={study} study={study} saved={data} /> : null}
    </div>
  );
}
