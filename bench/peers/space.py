"""Which nodes and fields are near each other and complex, by the regions that have them."""

import networkx as nx
import numpy as np
import pandas as pd
from facts import HOME, fact, holder, leaf_nodes, table

MUNICIPALITIES = {"11", "12", "31", "50"}


def at_level(region):
    """The region of home's level that a region lies in; none where it is known less precisely."""
    if not isinstance(region, str):
        return None
    country, _, code = region.partition("-")
    own = HOME.partition("-")[2]
    if not own:
        return country
    if not code:
        return None
    if country != "CN":
        return region if HOME[:2] != "CN" else None
    if HOME[:2] != "CN":
        return None
    if code[:2] in MUNICIPALITIES or (own.endswith("0000") and own[:2] not in MUNICIPALITIES):
        return f"CN-{code[:2]}0000"
    return None if code.endswith("0000") else f"CN-{code[:4]}00" if own.endswith("00") else region


def matrix_of_nodes():
    located = holder[["member", "region"]].assign(place=holder.region.map(at_level)).dropna(subset=["place"])
    each = fact[fact.node.isin(leaf_nodes)][["node", "member"]].merge(located[["member", "place"]].drop_duplicates(), on="member")
    return each.groupby(["place", "node"], observed=True).size().unstack(fill_value=0).astype(float)


def matrix_of_fields():
    rows = table("region_field")
    return rows.pivot_table(index="place", columns="field", values="members", aggfunc="sum", fill_value=0).astype(float)


def space_of(counts):
    """Counts of the regions that take part, their RTA, and what each has."""
    counts = counts[counts.sum(axis=1) >= 10]
    counts = counts.loc[:, counts.sum() > 0]
    total = counts.to_numpy().sum()
    rta = counts.div(counts.sum(axis=1), axis=0).div(counts.sum() / total, axis=1)
    return counts, rta, ((rta >= 1) & (counts >= 3)).astype(float)


def proximity_of(has):
    both = has.T @ has
    size = has.sum()
    larger = np.maximum.outer(size.to_numpy(), size.to_numpy())
    near = both.to_numpy() / np.where(larger > 0, larger, np.inf)
    np.fill_diagonal(near, 0)
    return pd.DataFrame(near, index=has.columns, columns=has.columns), both


def node_space():
    _, _, has = space_of(matrix_of_nodes())
    near, both = proximity_of(has)
    order = {name: at for at, name in enumerate(leaf_nodes)}
    names = sorted(has.columns, key=order.get)
    return [
        {"node": a, "other": b, "proximity": near.at[a, b], "regions": int(both.at[a, b])}
        for at, a in enumerate(names)
        for b in names[at + 1 :]
        if both.at[a, b]
    ]


def complexity_of(has):
    """The second eigenvector, as a standard score: of regions and of what they have."""
    # Only what hangs together can be ordered: the largest connected part.
    links = nx.Graph([(("region", a), ("item", b)) for a, b in has[has > 0].stack().index])
    part = max(nx.connected_components(links), key=len)
    has = has.loc[[("region", each) in part for each in has.index], [("item", each) in part for each in has.columns]]
    diversity, ubiquity = has.sum(axis=1), has.sum()
    walk = (has.div(diversity, axis=0)) @ (has.div(ubiquity, axis=1)).T
    values, vectors = np.linalg.eig(walk.to_numpy())
    order = np.argsort(-values.real)
    second = vectors[:, order[1]].real
    scored = lambda each: (each - each.mean()) / each.std()
    eci = scored(second)
    if np.corrcoef(eci, diversity)[0, 1] < 0:
        eci = -eci
    tci = scored(((has.div(ubiquity, axis=1)).T @ eci).to_numpy())
    return pd.Series(eci, index=has.index), pd.Series(tci, index=has.columns), values.real[order][:3]


def specialised(counts, every):
    taking, rta, has = space_of(counts)
    near, _ = proximity_of(has)
    _, complexity, _ = complexity_of(has)
    answer = []
    at_home = taking.index.isin([HOME]).any()
    density = {}
    for name in every:
        if not at_home or name not in near:
            continue
        others = near[name].drop(name)
        density[name] = 100 * (others * has.loc[HOME].drop(name)).sum() / others.sum() if others.sum() else None
    mean = np.mean([each for each in density.values() if each is not None]) if density else None
    for name in density:
        each = density[name]
        answer.append(
            {
                "name": name,
                "members": int(taking.at[HOME, name]),
                "rta": rta.at[HOME, name],
                "held": bool(has.at[HOME, name]),
                "density": each,
                "lead": None if each is None else each - mean,
                "complexity": complexity.get(name),
            }
        )
    return answer


def specialisation():
    return [{"node": row.pop("name"), **row} for row in specialised(matrix_of_nodes(), leaf_nodes)]


def field_specialisation():
    counts = matrix_of_fields()
    return [{"field": row.pop("name"), **row} for row in specialised(counts, list(counts.columns))]


def region_complexity():
    counts, _, has = space_of(matrix_of_nodes())
    eci, _, _ = complexity_of(has)
    fields, _, having = space_of(matrix_of_fields())
    field_eci, _, _ = complexity_of(having)
    return [
        {
            "place": where,
            "eci": eci.get(where),
            "field_eci": field_eci.get(where),
            "nodes": int(has.loc[where].sum()),
            "fields": int(having.loc[where].sum()) if where in having.index else None,
        }
        for where in eci.index
    ]


FIGURES = {
    "node-space": (node_space, ["node", "other"], "same"),
    "specialisation": (specialisation, ["node"], "same"),
    "field-specialisation": (field_specialisation, ["field"], "some"),
    "region-complexity": (region_complexity, ["place"], "some"),
}
