"""What time does: curves of growth, ratios of the life cycle, hot nodes, bursts, concentration's change, survival."""

import numpy as np
from facts import BEFORE, COMPLETE_TO, FROM, HAS_WINDOWS, RECENT, YEARS, fact, holder, leaf_nodes, member, node, node_member, quality
from scipy.optimize import brentq, minimize
from scipy.stats import t as student

yearly = fact.groupby(["node", "year"], observed=False).size().unstack(fill_value=0).reindex(index=node.node, columns=YEARS, fill_value=0)
complete = [year for year in YEARS if COMPLETE_TO is not None and year <= COMPLETE_TO]


def in_window(window):
    return fact[fact.year.between(*window)].groupby("node", observed=False).size()


# --- S-curves


def gained(rate, middle, years):
    """What a curve that ends at 1 adds in each year; a whole number is the end of that year."""
    years = np.asarray(years, dtype=float)
    at = lambda when: 1 / (1 + np.exp(-rate * (when - middle)))
    return at(years) - at(years - 1)


def loss(rate, middle, counts, years, ceiling=None):
    """Poisson deviance halved; the ceiling that fits best, where none is given."""
    added = gained(rate, middle, years)
    if not (added.sum() > 1e-12):
        return 1e12, None
    ceiling = counts.sum() / added.sum() if ceiling is None else ceiling
    expected = np.maximum(ceiling * added, 1e-300)
    return float((expected - counts * np.log(expected)).sum()), ceiling


def steady_loss(at, counts):
    expected = np.exp(at[0] + at[1] * (np.arange(len(counts)) - len(counts) / 2))
    return float((expected - counts * np.log(expected)).sum())


def best(of, starts):
    found = [minimize(of, start, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-10, "maxiter": 4000}) for start in starts]
    return min(found, key=lambda each: each.fun)


def s_curve():
    answer = []
    for name in node.node:
        counts = yearly.loc[name, complete].to_numpy(dtype=float)
        row = {"node": name, "members": int(counts.sum()), "years": len(complete)}
        if len(complete) < 8 or counts.sum() < 50 or (counts > 0).sum() < 5:
            answer.append({**row, "fit": None})
            continue
        end = complete[-1]
        starts = [(rate, middle) for rate in [0.1, 0.3, 0.8] for middle in [complete[0] + 3, (complete[0] + end) / 2, end, end + 8]]
        of = lambda at: loss(abs(at[0]), at[1], counts, complete)[0]
        fit = best(of, starts)
        rate, middle = abs(fit.x[0]), fit.x[1]
        ceiling = loss(rate, middle, counts, complete)[1]
        expected = ceiling * gained(rate, middle, complete)
        dispersion = max(1.0, float(((counts - expected) ** 2 / expected).sum() / (len(complete) - 3)))
        drop = dispersion * student.ppf(0.975, len(complete) - 3) ** 2 / 2
        bound = fit.fun + drop

        def profile(value):
            """The least loss where the rate is held."""
            held = lambda at: loss(value, at[0], counts, complete)[0]
            return best(held, [(middle,), (middle + 5,), (end,)]).fun - bound

        # One rate without end, which a curve without a ceiling is; told apart at the level of the intervals.
        steady = minimize(lambda at: steady_loss(at, counts), (np.log(counts.mean()), 0.0), method="Nelder-Mead", options={"fatol": 1e-10})
        if steady.fun - fit.fun <= drop:
            answer.append({**row, "fit": {}, "dispersion": dispersion})
            continue
        upper = rate
        while upper < rate * 20 and profile(upper) < 0:
            upper *= 1.3
        high = brentq(profile, upper / 1.3, upper, xtol=1e-7)
        answer.append(
            {
                **row,
                "fit": {"rate": rate, "middle": middle, "ceiling": ceiling, "loss": fit.fun, "rate_high": high},
                "dispersion": dispersion,
                "reached": 1 / (1 + np.exp(-rate * (end - middle))),
            }
        )
    return answer


def s_curve_rows():
    answer = []
    for row in s_curve():
        fit = row["fit"]
        if fit is None:
            continue
        told = {
            "node": row["node"],
            "years": row["years"],
            "rate": fit.get("rate"),
            "middle": fit.get("middle"),
            "ceiling": round(fit["ceiling"]) if fit else None,
            "reached": row.get("reached"),
            "dispersion": row["dispersion"],
        }
        answer.append({**told, "rate_high": fit["rate_high"]} if fit else told)
    return answer


def s_curve_years():
    answer = []
    for name in node.node:
        running = yearly.loc[name].cumsum()
        for year in YEARS:
            answer.append(
                {"node": name, "series": "observed", "year": year, "members": int(yearly.at[name, year]), "cumulative": int(running[year])}
            )
    return answer


# --- Ratios of textbooks


def life_ratios():
    chinese = fact[fact.office == "CN"]
    counts = chinese.groupby(["node", "type", "year"], observed=True).size()
    number = lambda name, kind, year: int(counts.get((name, kind, year), 0))
    answer = []
    for name in node.node:
        for year in range(FROM + 4, YEARS[-1] + 1):
            a, b, c = (number(name, kind, year) for kind in ["invention", "utility_model", "design"])
            five = sum(number(name, "invention", each) for each in range(year - 4, year + 1))
            growth = a / five if five >= 10 else None
            maturity = a / (a + b) if a + b else None
            answer.append(
                {
                    "node": name,
                    "year": year,
                    "inventions": a,
                    "utility_models": b,
                    "designs": c,
                    "growth_ratio": growth,
                    "maturity": maturity,
                    "ageing": (a + b) / (a + b + c) if a + b + c else None,
                    "novelty": None if growth is None or maturity is None else (growth**2 + maturity**2) ** 0.5,
                }
            )
    return answer


# --- Windows


def hot_nodes():
    before, recent = in_window(BEFORE), in_window(RECENT)
    answer = []
    for name in leaf_nodes:
        b, r = int(before[name]), int(recent[name])
        rest_b, rest_r = int(before["*"]) - b, int(recent["*"]) - r
        answer.append(
            {
                "node": name,
                "before": b,
                "recent": r,
                "ratio": ((r + 0.5) / (b + 0.5)) / ((rest_r + 0.5) / (rest_b + 0.5)) if max(b, r) >= 10 else None,
                "share_recent": r / int(recent["*"]) if recent["*"] else None,
            }
        )
    return answer


def concentration_change():
    held = fact[["node", "member", "year"]].merge(holder[["member", "number", "applicants"]], on="member")
    held["weight"] = 1 / held.applicants
    answer = []
    for name in node.node:
        row, told = {"node": name}, {}
        for which, window in [("before", BEFORE), ("recent", RECENT)]:
            mine = held[(held.node == name) & held.year.between(*window)]
            weights = mine.groupby("number").weight.sum()
            size = weights.sum()
            row[which] = int(((fact.node == name) & fact.year.between(*window)).sum())
            if round(size) >= 30:
                share = weights / size
                raw = (share**2).sum()
                value = (size * raw - 1) / (size - 1)
                told[which] = (value, 4 / size * ((share**3).sum() - raw**2))
            row[f"hhi_{which}"] = told[which][0] if which in told else None
        if len(told) == 2:
            change = told["recent"][0] - told["before"][0]
            wide = 1.96 * (told["recent"][1] + told["before"][1]) ** 0.5
            low, high = change - wide, change + wide
            verdict = "steady"
            if low > 0 and change >= 0.01:
                verdict = "concentrating"
            if high < 0 and change <= -0.01:
                verdict = "dispersing"
            row |= {"change_hhi": change, "change_low": low, "change_high": high, "verdict": verdict}
        else:
            row |= {"hhi_before": None, "hhi_recent": None, "change_hhi": None, "change_low": None, "change_high": None, "verdict": "too_few"}
        answer.append(row)
    return answer


def bursts():
    """Two states by Viterbi: the mean share, and twice that; going up costs γ·ln n, going down nothing."""
    chain = yearly.loc["*", complete].to_numpy(dtype=float)
    answer = []
    for name in leaf_nodes:
        counts = yearly.loc[name, complete].to_numpy(dtype=float)
        low = counts.sum() / chain.sum() if chain.sum() else 0
        if not 0 < low < 0.5:
            continue
        cost = lambda share: -(counts * np.log(share) + (chain - counts) * np.log(1 - share))
        costs = np.array([cost(low), cost(2 * low)])
        up = 2 * np.log(len(complete))
        total, came = np.array([costs[0][0], up + costs[1][0]]), []
        for year in range(1, len(complete)):
            to_low = int(total[1] < total[0])
            to_high = int(total[1] <= total[0] + up)
            came.append((to_low, to_high))
            total = np.array([total[to_low], total[1] if to_high else total[0] + up]) + costs[:, year]
        state = int(total[1] < total[0])
        path = [state]
        for step in reversed(came):
            path.append(state := step[state])
        path = path[::-1]
        at = 0
        while at < len(path):
            if not path[at]:
                at += 1
                continue
            to = at
            while to + 1 < len(path) and path[to + 1]:
                to += 1
            span = slice(at, to + 1)
            number, expected = counts[span].sum(), low * chain[span].sum()
            if number >= 10:
                weight = (costs[0][span] - costs[1][span]).sum()
                row = {"node": name, "from": complete[at], "to": complete[to], "members": int(number)}
                answer.append({**row, "expected": expected, "ratio": number / expected, "weight": weight})
            at = to + 1
    return answer


def entrants():
    filed = node_member.merge(member[["member", "year"]], on="member").merge(holder[["member", "number"]], on="member")
    span = filed.groupby(["node", "number"]).year.agg(["min", "max"]).reset_index()
    whole = filed.merge(span, on=["node", "number"])
    answer = []
    for name in node.node:
        mine, lives = whole[whole.node == name], span[span.node == name]
        for year in YEARS:
            here = mine[mine.year == year]
            fresh = here[here["min"] == year]
            told = COMPLETE_TO is not None and year + 3 <= COMPLETE_TO
            applicants = here.number.nunique()
            entered = int((lives["min"] == year).sum())
            answer.append(
                {
                    "node": name,
                    "year": year,
                    "applicants": applicants,
                    "entrants": entered,
                    "share": entered / applicants if applicants else None,
                    "exits": int((lives["max"] == year).sum()) if told else None,
                    "members_share": fresh.member.nunique() / here.member.nunique() if len(here) else None,
                }
            )
    return answer


def survival():
    lives = fact[["node", "member"]].merge(quality[["member", "renewal_years", "renewal_ended"]].dropna(), on="member")
    answer = []
    for name in node.node:
        mine = lives[lives.node == name]
        if len(mine) < 30:
            continue
        years, ended = mine.renewal_years.to_numpy(dtype=float), mine.renewal_ended.to_numpy(dtype=bool)
        for until in range(1, 21):
            at_risk = int((years >= until).sum())
            if at_risk < 5:
                break
            value = 1.0
            for day in np.unique(years[ended & (years <= until)]):
                value *= 1 - (ended & (years == day)).sum() / (years >= day).sum()
            row = {"node": name, "years": until, "at_risk": at_risk, "survival": value}
            answer.append({**row, "ended": int((ended & (years <= until)).sum()), "censored": int((~ended & (years <= until)).sum())})
    return answer


# "same": the same rows in both; "some": ours are some of these; "own": these are some of ours.
FIGURES = {
    "s-curve": (s_curve_rows, ["node"], "some", 1e-4),
    "s-curve-years": (s_curve_years, ["node", "series", "year"], "own"),
    "life-ratios": (life_ratios, ["node", "year"], "some"),
    "hot-nodes": (hot_nodes, ["node"], "same"),
    "bursts": (bursts, ["node", "from"], "same"),
    "concentration-change": (concentration_change, ["node"], "same"),
    "entrants": (entrants, ["node", "year"], "same"),
    "survival": (survival, ["node", "years"], "same"),
}
if not HAS_WINDOWS:
    for name in ["hot-nodes", "concentration-change"]:
        del FIGURES[name]
