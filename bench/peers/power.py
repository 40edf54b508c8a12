"""Control power, core patents, quality, impact and relevance, from the rows of `member_quality`."""


from facts import all_places, country_members, every_member, fact, holder, home_members, known, node, number_or_none, place, quality, ratio

core_known = quality[["member", "core"]].dropna().astype({"core": bool})
facts_of = fact[["node", "member", "status", "status_basis"]].merge(quality, on="member", how="left")
owned = facts_of.merge(holder[["member", "number", "organisation", "applicants", "region"]], on="member")
active = facts_of[facts_of.status == "active"]
weighed = active.dropna(subset=["life_left", "coverage", "citation_rank"])


def shares_of(weights):
    return (weights / weights.sum()).sort_values(ascending=False) if len(weights) and weights.sum() else None


def power_of(rows):
    """What each member in force weighs, divided among its applicants."""
    return rows.life_left * rows.coverage * rows.citation_rank / rows.applicants


weighed_owned = weighed.merge(holder[["member", "number", "organisation", "applicants", "region"]], on="member")
weighed_owned = weighed_owned.assign(power=power_of(weighed_owned), country=weighed_owned.region.str[:2])


def control_nodes():
    answer = []
    for name in node.node:
        here, force = fact[fact.node == name], active[active.node == name]
        held = here.merge(holder, on="member")
        numbers = shares_of((1 / held.applicants).groupby(held.number).sum())
        mine = weighed_owned[weighed_owned.node == name]
        control = shares_of(mine.groupby("number").power.sum())
        basis = force.status_basis.value_counts()
        count = int((weighed.node == name).sum())
        answer.append(
            {
                "node": name,
                "active": len(force),
                **{each: int(basis.get(each, 0)) for each in ["given", "derived", "assumed"]},
                "weighed": count,
                "weighed_share": ratio(count, len(force)),
                "control_cr4": None if control is None else control.head(4).sum(),
                "control_cr10": None if control is None else control.head(10).sum(),
                "control_hhi": None if control is None else (control**2).sum(),
                "cr4": None if numbers is None else numbers.head(4).sum(),
                "hhi": None if numbers is None else (numbers**2).sum(),
            }
        )
    return answer


def control():
    answer = []
    for name in node.node:
        mine, weights = owned[owned.node == name], weighed_owned[weighed_owned.node == name]
        total, cited = weights.power.sum(), (mine.cited / mine.applicants).sum()
        size = (fact.node == name).sum()
        power, counted = weights.groupby("organisation").power.sum(), weights.groupby("organisation").size()
        for key, rows in mine.groupby("organisation"):
            answer.append(
                {
                    "node": name,
                    "organisation": key,
                    "members": len(rows),
                    "share": len(rows) / size,
                    "active": int((rows.status == "active").sum()),
                    "weighed": int(counted.get(key, 0)),
                    "control": ratio(power.get(key, 0), total),
                    "core": int(rows.core.eq(True).sum()),
                    "cited_share": ratio((rows.cited / rows.applicants).sum(), cited),
                }
            )
    return answer


def control_countries():
    answer = []
    country = holder[["member", "number", "applicants"]].assign(country=holder.region.str[:2]).dropna(subset=["country"])
    once = country[["member", "country"]].drop_duplicates()
    for name in node.node:
        here = facts_of[facts_of.node == name]
        mine, weights = owned[owned.node == name], weighed_owned[weighed_owned.node == name]
        cited, core = (mine.cited / mine.applicants).sum(), here.core.eq(True).sum()
        mine = mine.assign(country=mine.region.str[:2])
        for key, rows in here.merge(once, on="member").groupby("country"):
            own = mine[mine.country == key]
            answer.append(
                {
                    "node": name,
                    "place": key,
                    "members": len(rows),
                    "share": len(rows) / len(here),
                    "active": int((rows.status == "active").sum()),
                    "active_share": ratio((rows.status == "active").sum(), (rows.status != "unknown").sum()),
                    "status_known": (rows.status != "unknown").mean(),
                    "control": ratio(weights[weights.country == key].power.sum(), weights.power.sum()) if (weights.country == key).any() else None,
                    "core": int(rows.core.eq(True).sum()),
                    "core_share": ratio(rows.core.eq(True).sum(), core),
                    "cited_share": ratio((own.cited / own.applicants).sum(), cited),
                }
            )
    return answer


def core_patents():
    answer = []
    for name in node.node:
        here = facts_of[facts_of.node == name]
        world = int(here.core.eq(True).sum())
        for where in place.place:
            rows = here[here.member.isin(set(all_places.member[all_places.place == where]))]
            ranked, core = int(rows.core.notna().sum()), int(rows.core.eq(True).sum())
            answer.append(
                {
                    "node": name,
                    "place": where,
                    "ranked": ranked,
                    "core": core if ranked else None,
                    "share": ratio(core, ranked),
                    "world_share": ratio(core, world) if ranked else None,
                }
            )
    return answer


def core_gaps():
    answer = []
    for name in node.node:
        here = facts_of[facts_of.node == name]
        core = here[here.core.eq(True)]
        force = core[core.status == "active"]
        placed = force[force.member.isin(known)]
        at_home = placed.member.isin(home_members)
        inland = placed.member.isin(country_members) & ~at_home
        abroad = int((~at_home & ~inland).sum())
        home_core = int(core.member.isin(home_members).sum())
        outside, far = ratio(len(placed) - at_home.sum(), len(placed)), ratio(abroad, len(placed))
        if len(force) < 5:
            standing = "too_few"
        elif len(placed) < 0.7 * len(force):
            standing = "unclear"
        elif far >= 0.5 and at_home.sum() / len(placed) <= 0.05:
            standing = "chokepoint"
        else:
            standing = "dependent" if outside >= 0.8 else "shared"
        answer.append(
            {
                "node": name,
                "core": len(core),
                "home_core": home_core,
                "home_share": ratio(home_core, len(core)),
                "gap": home_core / len(core) - here.member.isin(home_members).mean() if len(core) else None,
                "active_core": len(force),
                "placed": len(placed),
                "home_active": int(at_home.sum()),
                "elsewhere": int(inland.sum()),
                "abroad": abroad,
                "abroad_share": far,
                "outside_share": outside,
                "standing": standing,
            }
        )
    return answer


MEASURES = ["forward5", "claims", "scope", "family_size", "grant_lag", "originality", "generality", "radicalness", "quality4", "quality6"]
FRACTIONS = ["originality", "generality", "radicalness", "quality4", "quality6"]


def quality_profile():
    answer = []
    joined = facts_of.merge(all_places, on="member")
    for measure in MEASURES:
        grouped = joined.groupby(["node", "place"], observed=True)[measure]
        for (name, where), values in grouped:
            values = values.dropna()
            if len(values):
                median = float(values.median()) if len(values) >= 10 else None
                # Of fractions to three digits, as the definition says.
                if median is not None and measure in FRACTIONS:
                    values = (values * 1000 + 0.5).astype("int64") / 1000
                    median = float(values.median())
                answer.append({"node": name, "place": where, "measure": measure, "known": len(values), "median": median})
    return answer


def impact():
    answer = []
    for name in node.node:
        here = facts_of[facts_of.node == name]
        lately = here[here.current_cites.notna()]
        value = ratio(lately.current_cites.sum(), lately.current_expected.sum())
        cycle, other = here.cycle_years.dropna(), here.npl.dropna()
        answer.append(
            {
                "node": name,
                "current": len(lately),
                "impact": value,
                "strength": None if value is None else value * len(lately),
                "cited": len(cycle),
                "cycle_years": number_or_none(((cycle * 10 + 0.5).astype("int64") / 10).median()),
                "referring": len(other),
                "science": number_or_none(other.mean()),
            }
        )
    return answer


def relevance():
    living = owned[(owned.node == "*") & owned.status.isin(["active", "pending"])].dropna(subset=["relevance", "coverage"])
    each = facts_of[(facts_of.node == "*") & facts_of.status.isin(["active", "pending"])].dropna(subset=["relevance", "coverage"])
    total = (each.relevance * each.coverage).sum()
    answer = []
    for key, rows in living.groupby("organisation"):
        value = (rows.relevance * rows.coverage).sum()
        answer.append(
            {
                "organisation": key,
                "weighed": len(rows),
                "relevance": rows.relevance.mean(),
                "coverage": rows.coverage.mean(),
                "sum": value,
                "share": ratio(value, total),
            }
        )
    return answer


def high_quality():
    ranked = facts_of[facts_of.citation_rank.notna()].merge(every_member[["member", "number"]], on="member")
    answer = []
    for name in node.node:
        first = ranked[ranked.node == name].sort_values(["citation_rank", "cited", "quality4"], ascending=False, na_position="last")
        for rank, row in enumerate(first.head(20 if name == "*" else 5).itertuples(), start=1):
            answer.append({"node": name, "rank": rank, "citation_rank": row.citation_rank, "cited": row.cited})
    return answer


def layout():
    answer = []
    for name in node.node:
        here = facts_of[facts_of.node == name]
        for where in place.place:
            found = here[here.member.isin(set(all_places.member[all_places.place == where]))]
            abroad, home = int(found.abroad.eq(True).sum()), int(found.abroad.eq(False).sum())
            untold = len(found) - abroad - home
            seen, sized = abroad + home > 0, bool(found.family_size.notna().any())
            answer.append(
                {
                    "node": name,
                    "place": where,
                    "members": len(found),
                    "abroad": abroad if seen else None,
                    "home_only": home,
                    "untold": untold,
                    "at_least": abroad / len(found) if seen else None,
                    "at_most": (abroad + untold) / len(found) if seen else None,
                    "abroad_share": abroad / (len(found) - untold) if seen and untold <= 0.1 * len(found) else None,
                    "pct": int(found.pct.eq(True).sum()) if sized else None,
                    "triadic": int(found.triadic.eq(True).sum()) if sized else None,
                    "ip5": int((found.ip5_offices >= 2).sum()) if sized else None,
                }
            )
    return answer


FIGURES = {
    "control-nodes": (control_nodes, ["node"], "same"),
    "control": (control, ["node", "organisation"], "some"),
    "control-countries": (control_countries, ["node", "place"], "some"),
    "core-patents": (core_patents, ["node", "place"], "same"),
    "core-gaps": (core_gaps, ["node"], "same"),
    "quality-profile": (quality_profile, ["node", "place", "measure"], "some"),
    "impact": (impact, ["node"], "same"),
    "relevance": (relevance, ["organisation"], "some"),
    "high-quality": (high_quality, ["node", "rank"], "some"),
    "layout": (layout, ["node", "place"], "same"),
}
