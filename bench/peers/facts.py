"""The facts of a study's bundle as pandas frames, joined once: what all figures of the peers start from."""

import json
import sys
import time

import pandas as pd

EVIDENCE, SCOPE = sys.argv[1], json.loads(sys.argv[2])
FROM, TO = SCOPE["period"]
BEFORE, RECENT = SCOPE["windows"] or [SCOPE["period"], SCOPE["period"]]
HAS_WINDOWS = SCOPE["windows"] is not None
COMPLETE_TO = SCOPE["completeTo"]
HOME = SCOPE["home"]
YEARS = range(FROM, TO + 1)


def table(name):
    return pd.read_parquet(f"{EVIDENCE}/{name}.parquet")


started = time.perf_counter()
every_member = table("member")
node_member = table("node_member")
node = table("node").sort_values("position")
place = table("place")
organisation = table("organisation")
fact_organisation = table("fact_organisation")
fact_inventor = table("fact_inventor")

every_member["granted"] = every_member.granted.fillna(False).astype(bool)
member = every_member[every_member.year.notna()][["member", "year", "type", "status", "status_basis", "granted", "office"]]
member = member.astype({"year": "int64"})
fact = node_member.merge(member[member.year.between(FROM, TO)], on="member")
# Names as categories: joined and grouped as numbers, as one who knows pandas would.
fact["node"] = pd.Categorical(fact.node, categories=node.node)
organisation["number"] = range(len(organisation))
organisation["region"] = organisation.region.astype("object")
holder = fact_organisation.merge(organisation[["organisation", "number", "name", "type", "region"]], on="organisation")
prefixes = place[place.prefix != ""]
placed = pd.concat(
    [
        pd.DataFrame({"place": row.place, "number": organisation.number[organisation.region.fillna("").str.startswith(row.prefix)]})
        for row in prefixes.itertuples()
    ]
)
member_place = holder[["member", "number"]].merge(placed, on="number")[["place", "member"]].drop_duplicates()
known = set(holder[holder.region.notna()].member)
unknown = pd.DataFrame({"place": "unknown", "member": every_member.member[~every_member.member.isin(known)]})
everywhere = pd.DataFrame({"place": "world", "member": every_member.member})
member_place = pd.concat([member_place, unknown])
all_places = pd.concat([member_place, everywhere])
chain = fact[fact.node == "*"]
leaf_nodes = list(node.node[node.leaf & (node.node != "*")])
home_members = set(member_place.member[member_place.place == HOME])
quality = table("member_quality")
HOME_COUNTRY = HOME[:2]
country_members = set(holder[holder.region.fillna("").str.startswith(HOME_COUNTRY)].member)
opened = time.perf_counter() - started


def number_or_none(value):
    """JSON knows no NaN: what is not known is null."""
    return None if value is None or pd.isna(value) else float(value)


def ratio(part, whole):
    return float(part) / float(whole) if whole else None


def latest_years():
    """Windows called `lately`: the last three complete years."""
    return (COMPLETE_TO - 2, COMPLETE_TO) if COMPLETE_TO is not None else None
