import { SeaMark, type MarkShape } from "../draw/Mark.tsx";

const shapes: Readonly<Record<string, MarkShape>> = {
  strengthen: "cone",
  complete: "can",
  extend: "diamond",
  watch: "sphere",
  leave: "cross",
};

/** What to do: a word, and for what is done with a node of the chain its sea mark. */
export function VerdictMark({ verdict, text }: { readonly verdict: string; readonly text: string }) {
  const shape = shapes[verdict];
  return (
    <span className="verdict nowrap">
      {shape ? <SeaMark shape={shape} /> : null} {text}
    </span>
  );
}
