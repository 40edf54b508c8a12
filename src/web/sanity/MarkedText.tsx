import type { Statement } from "#zone/contract";
import { pieces } from "./pieces.ts";
import { VerdictSign } from "./VerdictSign.tsx";

interface Props {
  readonly source: string;
  readonly statements: readonly Statement[];
}

/** The text as published, its figures marked in place; each mark leads to what is said of it. */
export function MarkedText({ source, statements }: Props) {
  return (
    <p className="sanity-source">
      {pieces(source, statements).map(({ text, start, statement }) =>
        statement === undefined ? (
          <span key={start}>{text}</span>
        ) : (
          <a key={start} href={`#figure-${statement}`} className={`sanity-mark sanity-${statements[statement]?.verdict ?? "ok"}`}>
            {text}
            <VerdictSign verdict={statements[statement]?.verdict ?? "ok"} />
          </a>
        ),
      )}
    </p>
  );
}
