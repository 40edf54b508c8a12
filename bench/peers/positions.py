"""Where places, people and applicants stand: counts and shares of what is known."""

from facts import (
    BEFORE,
    COMPLETE_TO,
    FROM,
    HAS_WINDOWS,
    HOME,
    RECENT,
    TO,
    YEARS,
    all_places,
    country_members,
    fact,
    fact_inventor,
    holder,
    home_members,
    known,
    leaf_nodes,
    node,
    number_or_none,
    place,
    quality,
    ratio,
    table,
)

LATELY = (max(FROM, (COMPLETE_TO or TO) - 2), COMPLETE_TO or TO)
chain = fact[fact.node == "*"]
at_place = {where: set(all_places.member[all_places.place == where]) for where in place.place}
owned = fact.merge(holder[["member", "number", "organisation", "type", "region"]].rename(columns={"type": "kind"}), on="member")


def lately(rows):
    return int(rows.year.between(*LATELY).sum())


def competitiveness():
    answer = []
    all_rows = chain.merge(quality, on="member", how="left")
    for where in place.place[place.role != "unknown"]:
        rows = all_rows[all_rows.member.isin(at_place[where])]
        here = holder[holder.member.isin(set(rows.member))]
        if where != "world":
            here = here[here.region.fillna("").str.startswith(place.set_index("place").prefix[where])]
        before, recent = rows.year.between(*BEFORE).sum(), rows.year.between(*RECENT).sum()
        cores, cited = rows.core.dropna(), rows.forward.dropna()
        answer.append(
            {
                "place": where,
                "members": len(rows),
                "applicants": here.number.nunique(),
                "core_share": ratio(cores.eq(True).sum(), len(cores)),
                "citation_rank": number_or_none(rows.citation_rank.mean()),
                "invention_share": ratio((rows.type == "invention").sum(), len(rows)),
                "active_share": ratio((rows.status == "active").sum(), (rows.status != "unknown").sum()),
                "vitality": ratio(lately(rows), len(rows)),
                "growth": (recent / before) ** (1 / (BEFORE[1] - BEFORE[0] + 1)) - 1
                if HAS_WINDOWS and min(before, recent) >= 10
                else None,
                "abroad_share": ratio(rows.abroad.eq(True).sum(), len(rows)) if rows.abroad.notna().any() else None,
                "cited_share": ratio((cited > 0).sum(), len(cited)),
            }
        )
    return answer


def talent():
    each = fact[["node", "member"]].merge(fact_inventor, on="member")
    each = each.assign(home=each.member.isin(home_members))
    people = {name: each[each.node == name] for name in node.node}
    share = lambda rows: ratio(rows[rows.home].inventor.nunique(), rows.inventor.nunique())
    answer = []
    for name in node.node:
        rows = people[name]
        mine = rows[rows.home]
        numbers, all_numbers = mine.groupby("inventor").member.nunique(), rows.groupby("inventor").member.nunique()
        prolific, own, chains = int((numbers >= 3).sum()), share(rows), share(people["*"])
        members = int(fact[fact.node == name].member.isin(home_members).sum())
        answer.append(
            {
                "node": name,
                "home_members": members,
                "home_inventors": len(numbers),
                "per_member": ratio(len(numbers), members),
                "prolific": prolific,
                "prolific_share": ratio(prolific, len(numbers)),
                "world_prolific_share": ratio((all_numbers >= 3).sum(), len(all_numbers)),
                "home_share": own,
                "quotient": own / chains if own is not None and chains else None,
            }
        )
    return answer


def dependence():
    """Each citation of a patent of home's in the node, by where the cited one's holders stand."""
    links = table("citation")
    answer = []
    for name in node.node:
        mine = set(fact.member[(fact.node == name) & fact.member.isin(home_members)])
        cited = links[links.citing.isin(mine)].cited
        placed = cited[cited.isin(known)]
        own = int(placed.isin(home_members).sum())
        elsewhere = int((placed.isin(country_members) & ~placed.isin(home_members)).sum())
        abroad = len(placed) - own - elsewhere
        answer.append(
            {
                "node": name,
                "cited": len(placed),
                "own": own,
                "elsewhere": elsewhere,
                "abroad": abroad,
                "unplaced": len(cited) - len(placed),
                "outside_share": ratio(elsewhere + abroad, len(placed)),
                "abroad_share": ratio(abroad, len(placed)),
            }
        )
    return answer


def collaboration():
    rows = owned[owned.node == "*"][["member", "number", "kind", "region"]]
    pairs = rows.merge(rows, on="member", suffixes=("", "_with"))
    pairs = pairs[pairs.number != pairs.number_with]
    answer = []
    for where in ["world", HOME]:
        mine = pairs if where == "world" else pairs[pairs.region.fillna("").str.startswith(place.set_index("place").prefix[where])]
        for (kind, other), each in mine.groupby(["kind", "kind_with"]):
            answer.append({"place": where, "type": kind, "with": other, "members": each.member.nunique()})
    return answer


def pairs():
    rows = owned[owned.node == "*"][["member", "organisation"]].drop_duplicates()
    both = rows.merge(rows, on="member", suffixes=("", "_with"))
    both = both[both.organisation != both.organisation_with]
    counts = both.groupby(["organisation", "organisation_with"]).size()
    return [{"organisation": a, "with": b, "members": int(n)} for (a, b), n in counts.items()]


def co_applied():
    several = set(holder.member[holder.groupby("member").number.transform("nunique") >= 2])
    answer = []
    for name in node.node:
        here = fact[fact.node == name].member
        mine = here[here.isin(home_members)]
        both, home = int(here.isin(several).sum()), int(mine.isin(several).sum())
        answer.append(
            {
                "node": name,
                "co_applied": both,
                "share": ratio(both, len(here)),
                "home_co_applied": home,
                "home_share": ratio(home, len(mine)),
            }
        )
    return answer


def applicants_of(name):
    return owned[owned.node == name].groupby("organisation")


def leaders():
    answer = []
    for name in node.node:
        size = int((fact.node == name).sum())
        for key, rows in applicants_of(name):
            answer.append(
                {
                    "node": name,
                    "organisation": key,
                    "members": len(rows),
                    "share": len(rows) / size,
                    "active": int((rows.status == "active").sum()),
                    "active_share": ratio((rows.status == "active").sum(), (rows.status != "unknown").sum()),
                    "status_known": (rows.status != "unknown").mean(),
                    "lately": lately(rows),
                }
            )
    return answer


def leader_profile():
    whole = applicants_of("*").size()
    core = set(quality.member[quality.core.eq(True)])
    return [
        {
            "node": name,
            "organisation": key,
            "members": len(rows),
            "share": len(rows) / whole[key],
            "lately": lately(rows),
            "active": int((rows.status == "active").sum()),
            "core": int(rows.member.isin(core).sum()),
        }
        for name in leaf_nodes
        for key, rows in applicants_of(name)
    ]


def leader_moves():
    """The shift of each end node in a leader's own filings; who is listed is the rule's to say."""
    if not HAS_WINDOWS:
        return []
    windows = {which: owned[owned.year.between(*window)] for which, window in [("before", BEFORE), ("recent", RECENT)]}
    own = {which: rows[rows.node == "*"].groupby("organisation").size() for which, rows in windows.items()}
    each = {which: rows.groupby(["node", "organisation"], observed=True).size() for which, rows in windows.items()}
    answer = []
    for name, key in set(each["before"].index) | set(each["recent"].index):
        count = {which: int(each[which].get((name, key), 0)) for which in each}
        share = {which: ratio(count[which], own[which].get(key, 0)) for which in each}
        if None in share.values():
            continue
        row = {"node": name, "organisation": key, "before": count["before"], "recent": count["recent"]}
        shift = share["recent"] - share["before"]
        answer.append({**row, "share_before": share["before"], "share_recent": share["recent"], "shift": shift})
    return answer


def structure():
    answer = []
    for (name, kind), rows in fact.groupby(["node", "type"], observed=True):
        status, decided = rows.status.value_counts(), rows[rows.status != "unknown"].status_basis.value_counts()
        answer.append(
            {
                "node": name,
                "type": kind,
                "members": len(rows),
                "share": len(rows) / int((fact.node == name).sum()),
                "granted": int(rows.granted.sum()),
                **{each: int(status.get(each, 0)) for each in ["active", "pending", "inactive", "unknown"]},
                **{each: int(decided.get(each, 0)) for each in ["derived", "assumed"]},
            }
        )
    return answer


def profile():
    answer = []
    whole = {where: int(chain.member.isin(at_place[where]).sum()) for where in place.place}
    for name in leaf_nodes:
        here = fact[fact.node == name].member
        world = ratio(len(here), whole["world"])
        for where in place.place[place.role != "unknown"]:
            members = int(here.isin(at_place[where]).sum())
            share = ratio(members, whole[where])
            answer.append(
                {
                    "node": name,
                    "place": where,
                    "members": members,
                    "share": share,
                    "difference": None if share is None else share - world,
                }
            )
    return answer


def completeness():
    answer = []
    for where in place.place[place.role != "unknown"]:
        numbers = [int(fact[fact.node == name].member.isin(at_place[where]).sum()) for name in leaf_nodes]
        present, missing = sum(each >= 3 for each in numbers), sum(each == 0 for each in numbers)
        answer.append(
            {
                "place": where,
                "nodes": len(leaf_nodes),
                "present": present,
                "thin": len(numbers) - present - missing,
                "missing": missing,
                "completeness": ratio(present, len(leaf_nodes)),
            }
        )
    return answer


def region_trend():
    return [
        {"place": where, "year": year, "members": int((chain.member.isin(at_place[where]) & (chain.year == year)).sum())}
        for where in place.place
        for year in YEARS
    ]


def gaps():
    whole, mine = len(chain), int(chain.member.isin(home_members).sum())
    home_prefix = place.set_index("place").prefix[HOME]
    answer = []
    for name in node.node[node.node != "*"]:
        here = fact[fact.node == name].member
        members = int(here.isin(home_members).sum())
        local = owned[(owned.node == name) & owned.region.fillna("").str.startswith(home_prefix)]
        own, world = ratio(members, mine), ratio(len(here), whole)
        answer.append(
            {
                "node": name,
                "members": members,
                "share_home": own,
                "share_world": world,
                "gap": None if own is None else own - world,
                "applicants": local.number.nunique(),
            }
        )
    return answer


def applicant_types():
    answer = []
    for where in place.place:
        here = owned[(owned.node == "*")]
        if where == "unknown":
            here = here[here.member.isin(at_place[where])]
        elif where != "world":
            here = here[here.region.fillna("").str.startswith(place.set_index("place").prefix[where])]
        total = int(chain.member.isin(at_place[where]).sum())
        for kind, rows in here.groupby("kind"):
            members = rows.member.nunique()
            row = {"place": where, "type": kind, "members": members, "share": ratio(members, total)}
            answer.append({**row, "applicants": rows.number.nunique()})
    return answer


def enterprise_strength():
    home_prefix = place.set_index("place").prefix[HOME]
    firms = owned[owned.kind == "enterprise"].merge(
        quality[["member", "family_size", "citation_rank", "claims"]], on="member", how="left"
    )
    firms = firms.assign(local=firms.region.fillna("").str.startswith(home_prefix))
    answer = []
    for name in node.node:
        here = firms[firms.node == name]
        row = {"node": name}
        for which, rows in [("", here[here.local]), ("all_", here)]:
            rows = rows.drop_duplicates("member")
            row |= {
                f"{which}vitality": ratio(lately(rows), len(rows)),
                f"{which}active": ratio((rows.status == "active").sum(), (rows.status != "unknown").sum()),
                f"{which}family_size": number_or_none(rows.family_size.mean()),
                f"{which}citation_rank": number_or_none(rows.citation_rank.mean()),
                f"{which}claims": number_or_none(rows.claims.mean()),
            }
            if not which:
                row["members"] = len(rows)
        answer.append(row)
    return answer


def effects_by(groups):
    """Counts of effects among the texts read, by group; expected from the share in the whole chain."""
    read = table("member_text")[["member"]]
    effect = table("member_effect")
    in_chain = set(chain.member) & set(read.member)
    told = effect[effect.member.isin(in_chain)]
    share = told.groupby("effect").size() / len(in_chain)
    answer = []
    for key, members in groups:
        members = members & in_chain
        counts = told[told.member.isin(members)].groupby("effect").size()
        for name in share.index:
            expected, number = len(members) * share[name], int(counts.get(name, 0))
            answer.append({**key, "effect": name, "texts": len(members), "members": number, "expected": expected, "ratio": ratio(number, expected)})
    return answer


def effects():
    return effects_by([({"node": name}, set(fact.member[fact.node == name])) for name in node.node])


def technology_effects():
    told = table("member_technology")
    return effects_by([({"technology": name}, set(rows.member)) for name, rows in told.groupby("technology")])


FIGURES = {
    "competitiveness": (competitiveness, ["place"], "same"),
    "talent": (talent, ["node"], "same"),
    "dependence": (dependence, ["node"], "same"),
    "collaboration": (collaboration, ["place", "type", "with"], "some"),
    "pairs": (pairs, ["organisation", "with"], "some"),
    "co-applied": (co_applied, ["node"], "same"),
    "leaders": (leaders, ["node", "organisation"], "some"),
    "leader-profile": (leader_profile, ["node", "organisation"], "some"),
    "leader-moves": (leader_moves, ["node", "organisation"], "some"),
    "structure": (structure, ["node", "type"], "same"),
    "profile": (profile, ["node", "place"], "same"),
    "completeness": (completeness, ["place"], "same"),
    "region-trend": (region_trend, ["place", "year"], "same"),
    "gaps": (gaps, ["node"], "same"),
    "applicant-types": (applicant_types, ["place", "type"], "some"),
    "enterprise-strength": (enterprise_strength, ["node"], "same"),
    "effects": (effects, ["node", "effect"], "some"),
    "technology-effects": (technology_effects, ["technology", "effect"], "some"),
}
