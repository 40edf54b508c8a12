import { QuestionCircleOutlined, SearchOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useLanguage } from "../i18n/language.tsx";
import { MarkedInput } from "./MarkedInput.tsx";
import { SyntaxHelp } from "./SyntaxHelp.tsx";
import { useQueryCheck } from "./use-query-check.ts";

/** The query, checked while it is typed: what is wrong and where, or how many it would find. */
export function QueryBox({ query, onSearch }: { readonly query: string; readonly onSearch: (query: string) => void }) {
  const { t, n } = useLanguage();
  const [text, setText] = useState(query);
  const [help, setHelp] = useState(false);
  const { check } = useQueryCheck(text);
  const search = () => {
    if (text.trim() !== "") onSearch(text.trim());
  };
  return (
    <search className="query-box">
      <form
        className="query-line"
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <MarkedInput
          value={text}
          onChange={setText}
          onEnter={search}
          label={t("search.query")}
          placeholder={t("search.placeholder")}
          describedBy="query-check"
          error={check?.error}
        />
        <Button type="primary" htmlType="submit" size="large" icon={<SearchOutlined />} disabled={text.trim() === ""}>
          {t("search.go")}
        </Button>
      </form>
      <div className="row spread">
        <p id="query-check" className={check?.error ? "query-check wrong" : "query-check"} aria-live="polite">
          {check?.error
            ? check.error.message
            : check?.total != null && text.trim() !== query.trim()
              ? t("search.would_find", { count: n.count(check.total) })
              : ""}
        </p>
        <Button type="link" size="small" icon={<QuestionCircleOutlined />} onClick={() => setHelp(true)}>
          {t("search.syntax")}
        </Button>
      </div>
      <SyntaxHelp
        open={help}
        onClose={() => setHelp(false)}
        onTry={(example) => {
          setText(example);
          setHelp(false);
        }}
      />
    </search>
  );
}
