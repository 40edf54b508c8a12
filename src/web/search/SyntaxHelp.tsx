import { Drawer } from "antd";
import { useLanguage } from "../i18n/language.tsx";
import { examples } from "./examples.ts";

const rules = ["fields", "boolean", "phrase", "prefix", "range", "class", "brackets"] as const;

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onTry: (query: string) => void;
}

export function SyntaxHelp({ open, onClose, onTry }: Props) {
  const { t } = useLanguage();
  return (
    <Drawer open={open} onClose={onClose} title={t("search.syntax")} size="min(520px, 100vw)">
      <div className="stack">
        <dl className="syntax">
          {rules.map((rule) => (
            <div key={rule}>
              <dt>{t(`search.rule_${rule}`)}</dt>
              <dd>{t(`search.rule_${rule}_told`)}</dd>
            </div>
          ))}
        </dl>
        <h3>{t("search.examples")}</h3>
        <ul className="examples">
          {examples.map(({ query, key }) => (
            <li key={query}>
              <button type="button" className="example" onClick={() => onTry(query)}>
                <code>{query}</code>
                <span className="small faint">{t(key)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  );
}
