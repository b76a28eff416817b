"""Makes assignment problems of the shapes that matching has, from a seed; no person in them is real.

Youth and mentors live in towns of Massachusetts, have languages, interests, free times, needs and strengths, programs and
rules of their own. Costs are 10000 less a score from 0 to 10000. The same seed gives the same bytes.
"""
import struct

import numpy as np

# latitude, longitude, inhabitants in thousands
TOWNS = np.array([
    (42.36, -71.06, 675), (42.26, -71.80, 206), (42.10, -72.59, 155), (42.37, -71.11, 118), (42.63, -71.32, 115),
    (42.08, -71.02, 105), (42.25, -71.00, 101), (42.47, -70.95, 101), (41.64, -70.93, 101), (41.70, -71.16, 94),
    (42.71, -71.16, 89), (42.34, -71.21, 88), (42.39, -71.10, 81), (42.28, -71.42, 72), (42.78, -71.08, 67),
    (42.43, -71.07, 66), (42.38, -71.24, 65), (42.41, -71.01, 62), (41.96, -70.67, 61), (42.42, -71.11, 59),
    (41.90, -71.09, 59), (42.15, -72.61, 55), (42.22, -70.94, 57), (42.53, -70.93, 54), (42.73, -71.19, 53),
    (41.70, -70.30, 49), (41.94, -71.29, 46), (42.45, -73.25, 44), (42.52, -70.90, 44), (42.53, -71.76, 43),
    (42.58, -71.80, 41), (42.20, -72.62, 38), (42.33, -72.64, 29), (42.62, -70.66, 30), (42.59, -72.60, 18),
    (42.70, -73.11, 13), (42.37, -72.52, 39), (41.55, -70.61, 33)])
LANGUAGES = np.array([1, .16, .07, .04, .03, .04, .03, .02, .02, .015, .02, .01])
WEIGHTS = dict(interests=30, distance=20, times=15, language=10, needs=15, background=5, waiting=5)
TIMES = 21


def subsets(random, people, size, least, most, weights):
    """For each person a bit mask of `least` to `most` of `size` things, drawn by weight."""
    count = random.integers(least, most + 1, people)
    keys = random.gumbel(size=(people, size)) + np.log(weights)
    rank = np.argsort(np.argsort(-keys, axis=1), axis=1)
    return ((rank < count[:, None]).astype(np.uint64) << np.arange(size, dtype=np.uint64)).sum(1, dtype=np.uint64)


def people(random, count, are_mentors):
    weight = TOWNS[:, 2] ** (1.1 if are_mentors else 1.0)
    town = random.choice(len(TOWNS), count, p=weight / weight.sum())
    per_degree = 111.195
    who = dict(
        x=(TOWNS[town, 1] + random.normal(0, .028, count)) * per_degree * np.cos(np.radians(42.2)),
        y=(TOWNS[town, 0] + random.normal(0, .022, count)) * per_degree,
        interests=subsets(random, count, 48, 3, 9, 1 / np.arange(1, 49) ** .55),
        traits=subsets(random, count, 6, 0, 2, np.ones(6)),
        needs=subsets(random, count, 16, *((2, 6) if are_mentors else (1, 4)), np.ones(16)),
        background=random.choice(6, count, p=[.38, .22, .16, .10, .09, .05]))
    speaks = random.random((count, len(LANGUAGES))) < LANGUAGES * (1 if are_mentors else 1.7)
    speaks[:, 0] = are_mentors or random.random(count) < .97
    speaks[~speaks.any(1), 1] = True
    who["languages"] = (speaks.astype(np.uint64) << np.arange(len(LANGUAGES), dtype=np.uint64)).sum(1, dtype=np.uint64)
    # More boys wait, more women volunteer.
    gender = random.choice(3, count, p=[.40, .57, .03] if are_mentors else [.56, .41, .03])
    same = random.random(count) < (.30 if are_mentors else .45)
    who["gender"], who["genders"] = gender, np.where(same, 1 << gender, 7)
    who["avoids"] = np.where(random.random(count) < .12, subsets(random, count, 6, 1, 1, np.ones(6)), 0).astype(np.uint64)
    often = [.15, .65, .55] * 5 + [.5, .6, .3] * 2 if are_mentors else [.02, .85, .45] * 5 + [.7, .75, .35] * 2
    free = random.random((count, TIMES)) < np.array(often) * random.uniform(.25, .75, (count, 1))
    who["times"] = (free.astype(np.uint64) << np.arange(TIMES, dtype=np.uint64)).sum(1, dtype=np.uint64)
    if are_mentors:
        who["ready"] = (random.random(count) < .93) & (random.random(count) < .91)
        who["programs"] = subsets(random, count, 5, 1, 3, np.array([.45, .2, .15, .12, .08]))
        who["youngest"] = random.choice([6, 7, 9, 11, 13], count, p=[.30, .25, .2, .15, .1])
        oldest = random.choice([11, 13, 15, 18], count, p=[.1, .2, .25, .45])
        who["oldest"] = np.maximum(oldest, who["youngest"] + 2)
        who["reach"] = random.choice([8., 15, 25, 40], count, p=[.25, .35, .25, .15])
        who["seats"] = random.choice([1, 2, 3], count, p=[.80, .15, .05])
    else:
        who["program"] = random.choice(5, count, p=[.5, .2, .13, .1, .07]).astype(np.uint64)
        who["age"] = random.choice(np.arange(7, 18), count, p=np.array([5, 8, 11, 13, 13, 13, 12, 10, 8, 5, 2]) / 100)
        who["reach"] = random.choice([10., 20, 30, 50], count, p=[.2, .4, .3, .1])
        who["waiting"] = np.minimum(random.gamma(1.6, 110, count), 1400).astype(np.int64)
    return who


def judge(youth, mentors, rows, with_rules):
    """Scores of some youth with all mentors, and which pairs the rules allow."""
    y = {key: value[rows][:, None] for key, value in youth.items()}
    m = {key: value[None] for key, value in mentors.items()}
    count = np.bitwise_count
    distance = np.hypot(y["x"] - m["x"], y["y"] - m["y"])
    limit = np.minimum(y["reach"], m["reach"])
    common = count(y["times"] & m["times"])
    english = ~np.uint64(1)
    at_home = ((y["languages"] & english) == 0) | ((y["languages"] & m["languages"] & english) != 0)
    score = (
        WEIGHTS["interests"] * np.minimum(count(y["interests"] & m["interests"]) / np.minimum(count(y["interests"]), 5), 1)
        + WEIGHTS["distance"] * np.clip(1 - distance / (limit if with_rules else 120.), 0, 1)
        + WEIGHTS["times"] * np.minimum(common, 4) / 4 + WEIGHTS["language"] * at_home
        + WEIGHTS["needs"] * count(y["needs"] & m["needs"]) / count(y["needs"])
        + WEIGHTS["background"] * (y["background"] == m["background"])
        + WEIGHTS["waiting"] * np.minimum(y["waiting"] / 730, 1))
    allowed = (
        (distance <= limit) & (common >= 1) & ((y["languages"] & m["languages"]) != 0) & m["ready"]
        & ((m["programs"] >> y["program"]) & np.uint64(1) != 0) & (y["age"] >= m["youngest"]) & (y["age"] <= m["oldest"])
        & ((y["genders"] >> m["gender"]) & 1 != 0) & ((m["genders"] >> y["gender"]) & 1 != 0)
        & ((y["avoids"] & m["traits"]) == 0) & ((m["avoids"] & y["traits"]) == 0))
    return np.rint(score * 100).astype(np.int64), allowed


def dense_scores(random, rows, columns):
    youth, mentors = people(random, rows, False), people(random, columns, True)
    cost = np.empty((rows, columns), np.int32)
    for start in range(0, rows, 500):
        part = slice(start, start + 500)
        cost[part] = 10000 - judge(youth, mentors, part, False)[0]
    return dict(cost=cost)


def dense_uniform(random, rows, columns):
    return dict(cost=random.integers(0, 1_000_000, (rows, columns), np.int32))


def geometric(random, count):
    here, there = random.random((count, 2)), random.random((count, 2))
    gap = np.hypot(here[:, None, 0] - there[None, :, 0], here[:, None, 1] - there[None, :, 1])
    return dict(cost=np.rint(1e5 * gap).astype(np.int32))


def ties(random, count):
    return dict(cost=random.integers(0, 8, (count, count), np.int32))


def products(random, count):
    """The matrix of Machol and Wien 1976, the same for every seed."""
    number = np.arange(1, count + 1)
    return dict(cost=(number[:, None] * number[None]).astype(np.int32))


def sparse_perfect(random, count, degree):
    """Each row has its own column and some others, so that everybody can be served."""
    own = random.permutation(count)
    lists = [np.unique(np.append(random.choice(count, degree, replace=False), own[row])) for row in range(count)]
    columns = np.concatenate(lists).astype(np.int32)
    return dict(
        start=np.cumsum([0] + [len(one) for one in lists]), column=columns,
        cost=random.integers(1, 1_000_000, len(columns)), seats=np.ones(count, np.int64), penalty=np.full(count, -1))


def eligible(random, rows, columns, degree, has_seats):
    """Pairs that the rules allow: of each youth all, or the best by score and as many others up to `degree`."""
    youth, mentors = people(random, rows, False), people(random, columns, True)
    lists, costs = [], []
    for start in range(0, rows, 500):
        score, allowed = judge(youth, mentors, slice(start, start + 500), True)
        for row in range(len(score)):
            able = np.flatnonzero(allowed[row])
            if degree and len(able) > degree:
                order = np.argsort(-score[row, able], kind="stable")
                others = random.choice(able[order[degree // 2:]], degree - degree // 2, replace=False)
                able = np.sort(np.concatenate([able[order[:degree // 2]], others]))
            lists.append(able.astype(np.int32))
            costs.append(10000 - score[row, able])
    seats = mentors["seats"] if has_seats else np.ones(columns, np.int64)
    rank = np.empty(rows, np.int64)
    rank[np.lexsort((-np.arange(rows), youth["waiting"]))] = np.arange(rows)
    return dict(
        start=np.cumsum([0] + [len(one) for one in lists]), column=np.concatenate(lists), cost=np.concatenate(costs),
        seats=seats, penalty=20000 + 20 * youth["waiting"], strict=(rank + 1) * (10000 * rows + 1))


# What matching.md's table of goals is about: how it is made, what the ratio to the best rival is to be, strictly served or not.
FAMILIES = {
    "scores 1000": (dense_scores, (1000, 1000), 2.5), "scores 2000": (dense_scores, (2000, 2000), 4),
    "scores 5000": (dense_scores, (5000, 5000), 10), "uniform 1000": (dense_uniform, (1000, 1000), 3),
    "uniform 2000": (dense_uniform, (2000, 2000), 4), "uniform 5000": (dense_uniform, (5000, 5000), 10),
    "geometric 2000": (geometric, (2000,), 3), "eight costs 2000": (ties, (2000,), 1.2),
    "products 1000": (products, (1000,), 1.5), "scores 2000x6000": (dense_scores, (2000, 6000), 1.3),
    "uniform 2000x6000": (dense_uniform, (2000, 6000), 1), "sparse perfect 20k": (sparse_perfect, (20000, 50), 1.8),
    "eligible 20k": (eligible, (20000, 20000, 50, False), 4), "seats 3k": (eligible, (3000, 2500, 0, True), 2.5),
    "seats 8k": (eligible, (8000, 5000, 50, True), 2.5), "seats 20k": (eligible, (20000, 14000, 50, True), 5),
}
STRICT = {"seats 3k": 5, "seats 8k": 10, "seats 20k": 10}


def make(family, seed):
    function, shape, _ = FAMILIES[family]
    return function(np.random.Generator(np.random.PCG64([seed, list(FAMILIES).index(family)])), *shape)


def write(path, problem, penalty=None):
    """The binary form that `assign` reads."""
    with open(path, "wb") as file:
        if "column" not in problem:
            file.write(struct.pack("<ii", *problem["cost"].shape))
            file.write(np.ascontiguousarray(problem["cost"], "<i4").tobytes())
            return
        penalty = problem["penalty"] if penalty is None else penalty
        file.write(struct.pack("<iiq", len(penalty), len(problem["seats"]), len(problem["column"])))
        for values, kind in ((problem["start"], "<i4"), (problem["column"], "<i4"), (problem["cost"], "<i8"),
                             (problem["seats"], "<i4"), (penalty, "<i8")):
            file.write(np.ascontiguousarray(values, kind).tobytes())


def write_dimacs(path, cost):
    """A full matrix in the DIMACS assignment format: nodes from 1, the rows first."""
    rows, columns = cost.shape
    with open(path, "w", encoding="ascii") as file:
        file.write(f"p asn {rows + columns} {rows * columns}\n")
        file.writelines(f"n {row + 1}\n" for row in range(rows))
        file.writelines(
            f"a {row + 1} {rows + column + 1} {cost[row, column]}\n" for row in range(rows) for column in range(columns))
