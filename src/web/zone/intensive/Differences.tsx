import type { z } from "zod";
import type { intensiveAnswer } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";

const kinds = ["both", "onlyScaleAndDensity", "onlyPerEmployee", "neither", "unjudged"] as const;

/** Industries by what the two methods say of them. */
export function Differences({ answer }: { readonly answer: z.output<typeof intensiveAnswer> }) {
  const { t, n } = useLanguage();
  if (answer.right !== "patent") return null;
  const titles = new Map(answer.industries.map(({ code, title }) => [code, title === code ? code : `${code} ${title}`]));
  return (
    <section className="sheet" aria-labelledby="intensive-differences">
      <h2 id="intensive-differences">{t("intensive.differences")}</h2>
      <dl className="ledger-changes">
        {kinds.map((kind) => (
          <div key={kind} style={{ display: "contents" }}>
            <dt>{`${t(`intensive.${kind}`)} · ${n.count(answer.differences[kind].length)}`}</dt>
            <dd>{answer.differences[kind].map((code) => titles.get(code)).join(t("intensive.comma")) || "–"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
