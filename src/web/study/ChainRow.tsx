import type { z } from "zod";
import { stages, type previewAnswer } from "#navigate/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { TreeNode } from "./study-text.ts";

type Counted = z.output<typeof previewAnswer>["nodes"][number];

interface Props {
  readonly node: TreeNode;
  readonly now: Counted | undefined;
  readonly before: Counted | undefined;
  readonly most: number;
  readonly selected: boolean;
  /** What another node is called. */
  readonly titleOf: (node: string) => string;
  readonly onChoose: () => void;
}

/** One node of the tree: its name, its members as number and bar, and the change since the save. */
export function ChainRow({ node, now, before, most, selected, titleOf, onChoose }: Props) {
  const { t, n, pick } = useLanguage();
  const stage = stages.find((each) => each === node.stage);
  const members = now?.members ?? null;
  const change = members !== null && before?.members != null ? members - before.members : 0;
  return (
    <button type="button" className={selected ? "chain-row selected" : "chain-row"} aria-current={selected} onClick={onChoose}>
      <span className="bar-fill" style={{ width: `${members === null ? 0 : (100 * members) / most}%` }} />
      <span className="chain-name">
        {pick(node.title) || node.node}
        {stage ? <span className="chain-stage">{t(`stage.${stage}`)}</span> : null}
        {node.follows.length > 0 ? (
          <span className="small faint">
            {" "}
            {t("project.follows_told", { nodes: node.follows.map(titleOf).join(t("draw.comma")) })}
          </span>
        ) : null}
        {now?.problem ? (
          <span className="chain-problem" title={now.problem}>
            <SeaMark shape="can" size={11} />
            <span className="sr-only">{now.problem}</span>
          </span>
        ) : null}
      </span>
      {change === 0 ? null : (
        <span className={change > 0 ? "change up" : "change down"}>
          {change > 0 ? "+" : "−"}
          {n.count(Math.abs(change))}
          <span className="sr-only">{t("study.change")}</span>
        </span>
      )}
      <span className="chain-count">{members === null ? "–" : n.count(members)}</span>
    </button>
  );
}
