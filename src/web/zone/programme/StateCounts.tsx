import { Tag } from "antd";
import { useLanguage } from "../../i18n/language.tsx";

type Titles = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** How many there are in each state, in the order of the states. */
export function StateCounts({ counts, titles }: { readonly counts: Readonly<Record<string, number>>; readonly titles: Titles }) {
  const { n, pick } = useLanguage();
  const order = Object.keys(titles);
  const rank = (state: string) => (order.includes(state) ? order.indexOf(state) : order.length);
  const states = Object.keys(counts).toSorted((a, b) => rank(a) - rank(b));
  return (
    <span className="programme-counts">
      {states.map((state) => (
        <Tag key={state}>{`${pick(titles[state] ?? { zh: state, en: state })} ${n.count(counts[state] ?? 0)}`}</Tag>
      ))}
    </span>
  );
}
