import { Link } from "@tanstack/react-router";
import { classTitlesAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import type { Publication } from "./publication-type.ts";

interface Props {
  readonly scheme: string;
  readonly classes: readonly Publication["classifications"][number][];
}

/** The classes of one scheme, each with its title in the reader's language where a side table tells it, and what stands above it. */
export function ClassList({ scheme, classes }: Props) {
  const symbols = classes.map(({ symbol }) => symbol).join(";");
  const titled = scheme === "ipc" || scheme === "cpc";
  const { data } = useAction("corpus/class-titles", { symbols, scheme }, classTitlesAnswer, { enabled: titled });
  const titles = new Map(data?.titles.map((each) => [each.symbol, each]));
  if (titles.size === 0) {
    return (
      <p className="symbols mono">
        {classes.map(({ symbol, first }) => (
          <Symbol key={symbol} scheme={scheme} symbol={symbol} first={first} />
        ))}
      </p>
    );
  }
  return (
    <ul className="classes">
      {classes.map(({ symbol, first }) => {
        const found = titles.get(symbol);
        const path = found?.above.flatMap(({ title }) => (title === null ? [] : [title])).join(" › ");
        return (
          <li key={symbol}>
            <span className="mono">
              <Symbol scheme={scheme} symbol={symbol} first={first} />
            </span>{" "}
            <span title={path}>{found?.title ?? ""}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Symbol({ scheme, symbol, first }: { readonly scheme: string; readonly symbol: string; readonly first: boolean }) {
  if (scheme !== "ipc" && scheme !== "cpc") return <span>{symbol}</span>;
  return (
    <Link to="/search" search={{ q: `${scheme}:${symbol}` }} className={first ? "first" : undefined}>
      {symbol}
    </Link>
  );
}
