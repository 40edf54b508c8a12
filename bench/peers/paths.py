"""Citation paths, and the decisions of the path: actions from their factors, match scores from their parts."""

import math

import networkx as nx
from facts import (
    BEFORE,
    COMPLETE_TO,
    FROM,
    HAS_WINDOWS,
    HOME,
    HOME_COUNTRY,
    RECENT,
    SCOPE,
    TO,
    every_member,
    fact,
    holder,
    home_members,
    known,
    leaf_nodes,
    place,
    quality,
    ratio,
    table,
)
from scipy.stats import gamma

LATELY = (max(FROM, (COMPLETE_TO or TO) - 2), COMPLETE_TO or TO)
chain = fact[fact.node == "*"]
number_of = every_member.set_index("member").number
prefix = place.set_index("place").prefix

# --- Main paths


def graph_of_citations():
    """From the cited to the citing: knowledge runs with time."""
    links = table("citation")
    members = set(chain.member)
    links = links[links.citing.isin(members) & links.cited.isin(members)]
    graph = nx.DiGraph()
    graph.add_edges_from(zip(links.cited, links.citing, strict=True))
    return graph


def path_counts(graph):
    """Paths from sources to each, and from each to sinks; whole numbers of any size."""
    order = list(nx.topological_sort(graph))
    into, out = {}, {}
    for each in order:
        into[each] = sum(into[one] for one in graph.predecessors(each)) or 1
    for each in reversed(order):
        out[each] = sum(out[one] for one in graph.successors(each)) or 1
    return order, into, out


def all_spc():
    graph = graph_of_citations()
    if graph.number_of_edges() == 0:
        return graph, [], {}, 0
    order, into, out = path_counts(graph)
    total = sum(out[each] for each in order if graph.in_degree(each) == 0)
    return graph, order, {(a, b): into[a] * out[b] for a, b in graph.edges}, total


def main_path():
    """The weight of every citation between two patents of the chain; ours must be among them, with the same weight."""
    graph, order, weight, total = all_spc()
    # Descendants and ancestors, each with itself: what SPLC and SPNP count as beginnings and ends.
    answer = []
    for (a, b), each in weight.items():
        answer.append({"patent": number_of[a], "next": number_of[b], "spc": each / total})
    return answer


# --- Actions

THRESHOLDS = {
    "clearGrowthMin": 1.96,
    "risingGrowthMin": 0.08,
    "decliningGrowthMax": -0.03,
    "risingShiftMin": 0.02,
    "clearContrastMin": 3,
    "strongAdvantageMin": 1.2,
    "weakAdvantageMax": 0.8,
    "knownRegionMin": 0.5,
    "presentMembersMin": 3,
    "nearRelatednessMin": 0.4,
    "localApplicantsMin": 3,
} | SCOPE.get("rule", {}).get("thresholds", {})


SURE = 0.05


def counted(rows):
    sizes = rows.groupby("node", observed=False).size()
    return lambda name: int(sizes.get(name, 0))


def proximities():
    works = fact[fact.node.isin(leaf_nodes)][["node", "member"]].merge(holder[["member", "number"]], on="member")
    sets = {name: set(rows.number) for name, rows in works.groupby("node", observed=True)}
    near = {}
    for a in sets:
        for b in sets:
            if a != b and sets[a] & sets[b]:
                near[a, b] = len(sets[a] & sets[b]) / max(len(sets[a]), len(sets[b]))
    return near


def discovery_of(nodes):
    """False-discovery rates (Benjamini and Hochberg) of shrunk RTA that differ from 1: gamma posteriors, both sides."""
    chance = {}
    for name, each in nodes.items():
        if each["advantage"] is not None:
            spread = gamma(each["members"] + 5, scale=1 / (each["expected"] + 5))
            chance[name] = min(1.0, 2 * min(spread.cdf(1), spread.sf(1)))
    found, least = {name: None for name in nodes}, 1.0
    for at, name in sorted(enumerate(sorted(chance, key=chance.get), start=1), reverse=True):
        least = min(least, chance[name] * len(chance) / at)
        found[name] = least
    return found


def is_sure(rate):
    return rate is not None and rate <= SURE


def is_strong(row):
    enough = row["members"] >= THRESHOLDS["presentMembersMin"]
    above = row["advantage"] is not None and row["advantage"] > 1 and row["advantage"] >= THRESHOLDS["strongAdvantageMin"]
    return enough and above and is_sure(row["advantage_q"])


def node_facts():
    world, mine = counted(fact), counted(fact[fact.member.isin(home_members)])
    told = counted(fact[fact.member.isin(known)])
    before, recent = (counted(fact[fact.year.between(*window)]) for window in [BEFORE, RECENT])
    local = fact.merge(holder[holder.region.fillna("").str.startswith(prefix[HOME])][["member", "number"]], on="member")
    applicants = local.groupby("node", observed=False).number.nunique()
    near, answer = proximities(), {}
    for name in leaf_nodes:
        b, r = before(name), recent(name)
        expected = ratio(mine("*") * world(name), world("*"))
        answer[name] = {
            "growth": (r / b) ** (1 / (BEFORE[1] - BEFORE[0] + 1)) - 1 if HAS_WINDOWS and min(b, r) >= 10 else None,
            "shift": r / recent("*") - b / before("*") if HAS_WINDOWS and recent("*") and before("*") else None,
            "contrast": round((r - b) / math.sqrt(r + b), 2) if HAS_WINDOWS and r + b else None,
            "members": mine(name),
            "expected": expected,
            "advantage": None if expected is None else (mine(name) + 5) / (expected + 5),
            "known": ratio(told(name), world(name)),
            "applicants": int(applicants.get(name, 0)),
        }
    for name, rate in discovery_of(answer).items():
        answer[name]["advantage_q"] = rate
        # How sure the growth against the rest is rests on a dispersion pooled over nodes: taken as the figure of hot nodes tells it.
        answer[name]["relative_q"] = SCOPE["growthQ"].get(name)
        answer[name]["relative"] = SCOPE["relative"].get(name)
    strong = {name for name, each in answer.items() if is_strong(each)}
    for name, each in answer.items():
        total = sum(near.get((name, other), 0) for other in leaf_nodes)
        each["relatedness"] = ratio(sum(near.get((name, other), 0) for other in strong if other != name), total)
    return answer


def clipped(value):
    return min(1.0, max(0.0, value))


def decided(row):
    """The table of cases, as it is printed: direction × position × feasibility."""
    at, growth, shift, contrast = THRESHOLDS, row["growth"], row["shift"] or 0, row["contrast"] or 0
    if growth is None:
        rises = contrast >= at["clearContrastMin"] and shift >= at["risingShiftMin"]
        direction = "declining" if contrast <= -at["clearContrastMin"] else "rising" if rises else "unclear"
    elif abs(contrast) < at["clearGrowthMin"]:
        direction = "steady"
    elif growth <= at["decliningGrowthMax"]:
        direction = "declining"
    else:
        fast = growth >= at["risingGrowthMin"] and shift > -at["risingShiftMin"]
        direction = "rising" if fast or (growth > 0 and shift >= at["risingShiftMin"]) else "steady"
    if row["known"] is not None and row["known"] < at["knownRegionMin"]:
        standing = "unclear"
    elif row["members"] < at["presentMembersMin"] or row["advantage"] is None:
        standing = "missing"
    elif is_strong(row):
        standing = "strong"
    else:
        weak = row["advantage"] < min(1, at["weakAdvantageMax"]) and is_sure(row["advantage_q"])
        standing = "weak" if weak else "par"
    near = row["relatedness"] is not None and row["relatedness"] >= at["nearRelatednessMin"]
    grown = row["applicants"] >= at["localApplicantsMin"]
    if "unclear" in (direction, standing):
        action = "watch"
    elif standing == "strong":
        action = "watch" if direction == "declining" else "strengthen"
    elif standing == "par":
        clear = (row["relative"] or 0) > 1 and is_sure(row["relative_q"])
        action = "strengthen" if direction == "rising" and clear else "watch"
    elif direction == "declining":
        action = "leave"
    else:
        gap = row["advantage"] is not None and row["advantage"] < 1 and is_sure(row["advantage_q"])
        if not gap:
            action = "watch"
        elif direction == "rising":
            action = "extend" if near and not grown else "complete" if grown else "watch"
        else:
            action = "complete" if near or grown else "leave"
    return direction, standing, near, action


def path():
    answer = []
    for name, row in node_facts().items():
        direction, standing, near, action = decided(row)
        width = 2 * (THRESHOLDS["risingGrowthMin"] - THRESHOLDS["decliningGrowthMax"])
        if direction == "unclear":
            score = None
        elif row["growth"] is None:
            score = 1.0 if direction == "rising" else 0.0
        else:
            score = clipped((row["growth"] - THRESHOLDS["decliningGrowthMax"]) / width)
        gap = clipped(1 - (row["advantage"] or 0) / THRESHOLDS["strongAdvantageMin"]) if standing != "missing" else 1.0
        gap = None if standing == "unclear" else gap
        feasibility = max(
            clipped((row["relatedness"] or 0) / (2 * THRESHOLDS["nearRelatednessMin"])),
            clipped(row["applicants"] / (2 * THRESHOLDS["localApplicantsMin"])),
        )
        room = None if gap is None else 1 - gap if action == "strengthen" else gap
        told = {"direction": direction, "standing": standing, "near": near, "action": action, "direction_score": score, "gap": gap}
        priority = None if score is None or room is None else score * feasibility * room
        row = {key: value for key, value in row.items() if key != "expected"}
        answer.append({"node": name, **row, **told, "feasibility": feasibility, "priority": priority})
    return answer


# --- Match scores

WEIGHTS = {
    "cultivate": {"fit": 1, "strength": 2, "activity": 2, "quality": 2, "ties": 1, "soundness": 1, "expansion": 1},
    "attract": {"fit": 1, "strength": 3, "activity": 2, "quality": 2, "ties": 1, "soundness": 1, "expansion": 2, "proximity": 1},
    "partners": {"fit": 2, "strength": 2, "activity": 1, "quality": 2, "ties": 2, "proximity": 1},
}


def province(region):
    return region[:5] if isinstance(region, str) and region.startswith("CN-") else region


def nearness(region):
    if not isinstance(region, str):
        return None
    if region.startswith(prefix[HOME]):
        return 1.0
    if len(HOME) > 2 and province(region) == province(HOME):
        return 2 / 3
    return 1 / 3 if region[:2] == HOME_COUNTRY else 0.0


def scores(which, types, wanted_actions):
    actions = {row["node"]: row["action"] for row in path()}
    wanted = [name for name in leaf_nodes if actions[name] in wanted_actions]
    rows = fact.merge(holder[["member", "organisation", "type", "region"]].rename(columns={"type": "kind"}), on="member")
    rows = rows.merge(quality[["member", "citation_rank"]], on="member", how="left")
    academic = set(holder.organisation[holder.type.isin(["university", "institute"])])
    weights, answer = WEIGHTS[which], []
    all_of = {key: each for key, each in rows[rows.node == "*"].groupby("organisation")}
    partner = holder[["member", "organisation", "region"]]
    firsts = rows[rows.node.isin(leaf_nodes)].groupby(["organisation", "node"], observed=True).year.min()
    wanted_members = rows[rows.node.isin(wanted)].groupby("organisation").member.nunique()
    for name in wanted:
        here = fact[fact.node == name]
        pace = ratio(here.year.between(*LATELY).sum(), len(here))
        field = rows[(rows.node == name) & rows.kind.isin(types)]
        largest = rows[(rows.node == name) & (rows.kind != "individual")].groupby("organisation").size().max()
        for key, own in field.groupby("organisation"):
            region = own.region.iloc[0]
            if len(own) < 3 or not own.year.between(*LATELY).any():
                continue
            whole = all_of[key]
            rate = own.year.between(*LATELY).mean()
            ranks, told = own.citation_rank.dropna(), own[own.status != "unknown"]
            shared = partner[partner.member.isin(set(whole.member)) & (partner.organisation != key)]
            if which == "cultivate":
                joint = shared[shared.organisation.isin(academic)].member.nunique()
            else:
                joint = shared[shared.region.fillna("").str.startswith(prefix[HOME])].member.nunique()
            beyond = shared[shared.region.notna() & (shared.region.map(province) != province(region))].member.nunique()
            first, began = firsts[key], whole.year.min()
            # Who only began lately did not expand by it; of unknown region nobody knows what lies beyond.
            moves = [(first >= LATELY[0]).mean()] if began < LATELY[0] else []
            moves += [beyond / len(whole)] if isinstance(region, str) else []
            parts = {
                "fit": wanted_members.get(key, 0) / len(whole),
                "strength": math.log(1 + len(own)) / math.log(1 + largest),
                "activity": rate / (rate + pace) if rate + pace else None,
                "quality": float(ranks.mean()) if len(ranks) >= 3 else None,
                "ties": min(1.0, joint / 3),
                "soundness": 1 - (told.status == "inactive").mean() if len(told) >= 3 else None,
                "expansion": sum(moves) / len(moves) if moves else None,
                "proximity": nearness(region),
            }
            parts = {part: parts[part] for part in weights}
            sure = {part: value for part, value in parts.items() if value is not None}
            total, weight = sum(weights.values()), sum(weights[part] for part in sure)
            added = sum(weights[part] * value for part, value in sure.items())
            answer.append(
                {
                    "node": name,
                    "organisation": key,
                    **parts,
                    "score": added / weight if weight >= total / 2 else None,
                    "low": added / total,
                    "high": (added + total - weight) / total,
                    "coverage": weight / total,
                }
            )
    return answer


def cultivate():
    local = set(holder.organisation[holder.region.fillna("").str.startswith(prefix[HOME])])
    return [row for row in scores("cultivate", ["enterprise"], ["strengthen", "complete", "extend"]) if row["organisation"] in local]


def attract():
    return scores("attract", ["enterprise"], ["complete", "extend"])


def partners():
    return scores("partners", ["university", "institute"], ["strengthen", "complete", "extend"])


FIGURES = {
    "main-path": (main_path, ["patent", "next"], "some"),
    "path": (path, ["node"], "same"),
    "cultivate": (cultivate, ["node", "organisation"], "some"),
    "attract": (attract, ["node", "organisation"], "some"),
    "partners": (partners, ["node", "organisation"], "some"),
}
