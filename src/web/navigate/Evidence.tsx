import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import type { Figure } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { dedented } from "../indicators/dedented.ts";
import { useResult } from "./result-context.ts";

/** Everything needed to check a figure: definition, queries, computation, snapshot, code. */
export function Evidence({ figure }: { readonly figure: Figure }) {
  const { t, pick } = useLanguage();
  const { result } = useResult();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const { evidence } = figure;
  const copy = async () => {
    await navigator.clipboard.writeText(JSON.stringify(figure, null, 2));
    message.success(t("draw.copied"));
  };
  const nodeName = (node: string) => pick(result.labels[`node:${node}`]) || node;
  const facts = [
    [t("navigate.snapshot"), evidence.snapshot],
    [t("navigate.code"), evidence.code],
    [t("data.sha256"), evidence.sha256],
    [t("navigate.facts"), evidence.facts.join(" ")],
    [t("navigate.from"), evidence.from?.join(" ")],
  ] as const;
  return (
    <details className="evidence" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("navigate.evidence")}</summary>
      {open ? (
        <div className="stack">
          <p>
            {pick(figure.definition)}{" "}
            <Link to="/indicators" search={{ study: result.study.study }} hash={figure.id}>
              {t("indicators.link")}
            </Link>
          </p>
          {Object.keys(evidence.queries).length > 0 ? (
            <dl className="queries">
              {Object.entries(evidence.queries).map(([node, query]) => (
                <div key={node}>
                  <dt>{nodeName(node)}</dt>
                  <dd className="mono">{query || t("study.union")}</dd>
                </div>
              ))}
            </dl>
          ) : null}
          <pre className="sql">{dedented(evidence.sql)}</pre>
          <dl className="queries">
            {facts.map(([name, value]) =>
              value ? (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd className="mono">{value}</dd>
                </div>
              ) : null,
            )}
          </dl>
          <Button size="small" onClick={() => void copy()}>
            {t("navigate.copy_json")}
          </Button>
        </div>
      ) : null}
    </details>
  );
}
