import { FilterOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { facets, units, type Facet, type Unit } from "#search/contract";
import { useLanguage } from "../i18n/language.tsx";
import { FacetBars } from "./FacetBars.tsx";

interface Props {
  readonly query: string;
  readonly unit: Unit;
  readonly onUnit: (unit: Unit) => void;
  readonly onRefine: (facet: Facet, key: string) => void;
}

const openFirst: readonly Facet[] = ["year", "applicant", "office", "status"];
const order: readonly Facet[] = [
  "year",
  "applicant",
  "office",
  "status",
  "type",
  "ipc",
  "cpc",
  "region",
  "country",
  "inventor",
  "field35",
  "industry",
  "sei",
];

/** What the results divide into; each bar narrows the query. A facet is counted when it is opened. */
export function FacetPanel({ query, unit, onUnit, onRefine }: Props) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<Facet>>(new Set(openFirst));
  return (
    <aside className={shown ? "facets shown" : "facets"} aria-label={t("search.facets")}>
      <Button className="facets-fold" block icon={<FilterOutlined />} aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t("search.facets")}
      </Button>
      <div className="facet-unit">
        <span className="small faint" id="facet-unit">
          {t("search.unit")}
        </span>
        <Segmented
          block
          size="small"
          value={unit}
          aria-labelledby="facet-unit"
          onChange={onUnit}
          options={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
        />
      </div>
      {order
        .filter((facet) => facets.includes(facet))
        .map((facet) => (
          <details
            key={facet}
            className="facet"
            open={opened.has(facet)}
            onToggle={(event) => {
              const { open } = event.currentTarget;
              setOpened((now) => new Set(open ? [...now, facet] : [...now].filter((one) => one !== facet)));
            }}
          >
            <summary>{t(`facet.${facet}`)}</summary>
            {opened.has(facet) ? (
              <FacetBars facet={facet} query={query} unit={unit} onRefine={(key) => onRefine(facet, key)} />
            ) : null}
          </details>
        ))}
    </aside>
  );
}
