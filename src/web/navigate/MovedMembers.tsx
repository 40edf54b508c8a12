import { Link } from "@tanstack/react-router";
import type { DiffAnswer } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";

type Moved = NonNullable<DiffAnswer["changed"][number]["causes"][number]["members"]>;

/** The patents that a cause brought into a count or took out of it. */
export function MovedMembers({ members }: { readonly members: Moved }) {
  const { t, n } = useLanguage();
  const listed = [...members.in.map(({ number }) => ["+", number]), ...members.out.map(({ number }) => ["−", number])] as const;
  return (
    <details>
      <summary>
        {t(members.more > 0 ? "difference.members_some" : "difference.members", {
          in: n.count(members.in.length),
          out: n.count(members.out.length),
          more: n.count(members.more),
        })}
      </summary>
      <ul className="mono moved-members">
        {listed.map(([sign = "", number = ""]) => (
          <li key={sign + number}>
            {sign}
            <Link to="/publication/$number" params={{ number }}>
              {number}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
