import { Button, InputNumber } from "antd";
import { useId, useState } from "react";
import type { SampleAnswer } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import type { Judging } from "./use-judging.ts";

/** Draws a sample: the size that ± 10 points ask for, or another. */
export function DrawSample({ judging, sample }: { readonly judging: Judging; readonly sample: SampleAnswer }) {
  const { t, n } = useLanguage();
  const id = useId();
  const [size, setSize] = useState(sample.suggested);
  const { drawn } = sample;
  return (
    <section className="sheet stack" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t(drawn ? "judge.drawn" : "judge.not_drawn")}</h2>
      {drawn ? (
        <p className="small faint">
          {t("judge.drawn_told", {
            when: n.when(drawn.at),
            by: drawn.by,
            population: n.count(drawn.population),
            snapshot: drawn.snapshot.slice(0, 8),
          })}
        </p>
      ) : (
        <p className="small">{t("judge.not_drawn_told", { population: n.count(sample.population) })}</p>
      )}
      <div className="row">
        <label htmlFor={id}>{t("judge.size")}</label>
        <InputNumber
          id={id}
          min={1}
          max={sample.population}
          value={size}
          onChange={(value) => setSize(value ?? sample.suggested)}
        />
        <Button
          type={drawn ? "default" : "primary"}
          loading={judging.busy}
          disabled={sample.population === 0}
          onClick={() => void judging.draw(drawn ? "again" : "first", size)}
        >
          {t(drawn ? "judge.draw_again" : "judge.draw")}
        </Button>
      </div>
      <p className="small faint">{t("judge.size_told", { suggested: n.count(sample.suggested) })}</p>
    </section>
  );
}
