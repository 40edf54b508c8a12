import { useLanguage } from "../i18n/language.tsx";
import { examples } from "./examples.ts";

/** Before anything is asked: things to ask. */
export function SearchStart({ onSearch }: { readonly onSearch: (query: string) => void }) {
  const { t } = useLanguage();
  return (
    <section className="sheet" aria-labelledby="search-start">
      <h2 id="search-start">{t("search.start")}</h2>
      <ul className="examples">
        {examples.map(({ query, key }) => (
          <li key={query}>
            <button type="button" className="example" onClick={() => onSearch(query)}>
              <code>{query}</code>
              <span className="small faint">{t(key)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
