"""The figures first recomputed: counts by node, year, place and applicant."""


from facts import BEFORE, RECENT, SCOPE, YEARS, fact, fact_inventor, holder, leaf_nodes, member_place, node, place
from scipy.stats import gamma


def trend():
    counts = fact.groupby(["node", "year"], observed=True).size().unstack(fill_value=0)
    counts = counts.reindex(index=node.node, columns=YEARS, fill_value=0)
    return [{"node": name, "year": year, "members": int(counts.at[name, year])} for name in node.node for year in YEARS]


def windows():
    before = fact[fact.year.between(*BEFORE)].groupby("node", observed=False).size()
    recent = fact[fact.year.between(*RECENT)].groupby("node", observed=False).size()
    return before, recent


def growth():
    before, recent = windows()
    length = BEFORE[1] - BEFORE[0] + 1
    return [
        {
            "node": name,
            "before": int(before[name]),
            "recent": int(recent[name]),
            "cagr": (recent[name] / before[name]) ** (1 / length) - 1 if before[name] >= 10 and recent[name] >= 10 else None,
        }
        for name in node.node
    ]


def shares():
    before, recent = windows()
    return [
        {"node": name, "share_before": before[name] / before["*"], "share_recent": recent[name] / recent["*"]}
        for name in node.node
        if name != "*"
    ]


def concentration():
    held = fact[["node", "member"]].merge(holder[["member", "number", "applicants"]], on="member")
    held["weight"] = 1 / held.applicants
    weight = held.groupby(["node", "number"], observed=True).weight.sum()
    answer = []
    for name in node.node:
        if name not in weight.index.levels[0] or len(weight.loc[name]) == 0:
            answer.append({"node": name, "applicants": 0, "cr4": None, "cr10": None, "hhi": None})
            continue
        share = (weight.loc[name] / weight.loc[name].sum()).sort_values(ascending=False)
        answer.append(
            {
                "node": name,
                "applicants": len(share),
                "cr4": share.head(4).sum(),
                "cr10": share.head(10).sum(),
                "hhi": (share**2).sum(),
            }
        )
    return answer


def node_places():
    counts = fact[["node", "member"]].merge(member_place, on="member").groupby(["node", "place"], observed=True).size()
    return counts.unstack(fill_value=0).reindex(index=node.node, fill_value=0)


def regions():
    counts, world = node_places(), fact.groupby("node", observed=False).size()
    number = lambda name, where: int(world[name]) if where == "world" else int(counts.at[name, where]) if where in counts else 0
    return [
        {"node": name, "place": where, "members": number(name, where)} for name in node.node for where in place.place
    ]


def rta():
    counts, world = node_places(), fact.groupby("node", observed=False).size()
    answer = []
    for name in node.node:
        if name == "*":
            continue
        for where in place[place.role.isin(["home", "compare"])].place:
            n = int(counts.at[name, where]) if where in counts else 0
            own = int(counts.at["*", where]) if where in counts else 0
            expected = own * int(world[name]) / int(world["*"])
            answer.append(
                {
                    "node": name,
                    "place": where,
                    "expected": expected,
                    "rta": n / expected if expected else None,
                    "rsta": (n - expected) / (n + expected) if n + expected else None,
                    "shrunk": (n + 5) / (expected + 5),
                    "low": gamma.ppf(0.025, n + 5, scale=1 / (expected + 5)),
                    "high": gamma.ppf(0.975, n + 5, scale=1 / (expected + 5)),
                }
            )
    return answer


def overlap():
    leaf = fact[fact.node.isin(leaf_nodes)][["node", "member"]]
    leaf = leaf.assign(position=leaf.node.cat.codes.astype("int64"))
    # Nearly all members are in one node: nothing to pair.
    leaf = leaf[leaf.member.duplicated(keep=False)]
    both = leaf.merge(leaf, on="member", suffixes=("", "_other"))
    both = both[both.position_other > both.position]
    counts = both.groupby(["node", "node_other"], observed=True).size()
    return [{"node": a, "other": b, "in_both": int(n)} for (a, b), n in counts.items()]


def relatedness():
    works = fact[fact.node.isin(leaf_nodes)][["node", "member"]].merge(holder[["member", "number"]], on="member")
    works = works[["node", "number"]].drop_duplicates()
    size = works.groupby("node", observed=True).size()
    both = works.merge(works, on="number", suffixes=("", "_other"))
    both = both[both.node.cat.codes != both.node_other.cat.codes]
    counts = both.groupby(["node", "node_other"], observed=True).size()
    return [
        {"node": a, "other": b, "in_both": int(n), "proximity": n / max(size[a], size[b])} for (a, b), n in counts.items()
    ]


def inventors():
    home = set(member_place.member[member_place.place == SCOPE["home"]])
    named = fact_inventor.assign(home=fact_inventor.member.isin(home))
    each = fact[["node", "member"]].merge(named, on="member")
    by_node = each.groupby("node", observed=False)
    people, names = by_node.inventor.nunique(), by_node.name.nunique()
    local = each[each.home].groupby("node", observed=False).inventor.nunique()
    return [
        {"node": n, "inventors": int(people[n]), "names": int(names[n]), "home_inventors": int(local[n])} for n in node.node
    ]



FIGURES = {
    "trend": (trend, ["node", "year"], "same"),
    "growth": (growth, ["node"], "same"),
    "shares": (shares, ["node"], "same"),
    "concentration": (concentration, ["node"], "same"),
    "regions": (regions, ["node", "place"], "same"),
    "rta": (rta, ["node", "place"], "same"),
    "overlap": (overlap, ["node", "other"], "same"),
    "relatedness": (relatedness, ["node", "other"], "same"),
    "inventors": (inventors, ["node"], "same"),
}
