#!/usr/bin/env python3
"""Times `assign` beside the assignment solvers that people use, on the same problems in the same run.

    rivals.py ASSIGN FOLDER --seed N [--only TEXT] [--agree N]

Makes a virtual environment with SciPy, lapx and OR-Tools in FOLDER, makes the problems, and prints the ratio of the best
rival's time to ours. LEMON's network simplex is a rival too where its headers and a C++ compiler are there. Time is
processor time of the solver alone, one thread on one core, the median of five; making or sorting a solver's input is not
counted. Ours is shown without and with the proof, which no rival gives. A rival whose first run takes four times as long as
the best is run no further. `--agree` compares results on small random problems instead.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
import venv

PACKAGES = ["numpy==2.4.6", "scipy==1.17.1", "lapx", "ortools"]
RUNS = 5
# Milliseconds: an edit at the 99th percentile, and the prices of all seats.
EDIT_GOAL, PRICES_GOAL = 0.2, 15


def enter_environment(folder):
    """Goes on in the virtual environment, which is made first where it is not there."""
    place = os.path.join(folder, "environment")
    python = os.path.join(place, "bin", "python")
    if not os.path.exists(os.path.join(place, "complete")):
        venv.create(place, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        open(os.path.join(place, "complete"), "w").close()
    if os.path.realpath(sys.prefix) != os.path.realpath(place):
        threads = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS")}
        os.execve(python, [python, *sys.argv], {**os.environ, **threads})


def timed(call):
    start = time.process_time()
    result = call()
    return time.process_time() - start, result


def make_simplex(folder):
    """LEMON's network simplex as a program, or None where it cannot be made."""
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "simplex.cpp")
    program = os.path.join(folder, "simplex")
    if not shutil.which("g++") or not os.path.exists("/usr/include/lemon/network_simplex.h"):
        print("without LEMON: it needs g++ and liblemon-dev", flush=True)
        return None
    subprocess.run(["g++", "-O3", "-DNDEBUG", "-w", "-o", program, source], check=True)
    return program


def dense_rivals(cost):
    """For a full matrix: names, and functions that give seconds and objective."""
    import lap
    import numpy as np
    from ortools.graph.python import linear_sum_assignment
    from scipy.optimize import linear_sum_assignment as scipy_solve

    wide = cost.astype(np.float64)
    single = cost.astype(np.float32)
    is_square = cost.shape[0] == cost.shape[1]

    def total(rows, columns):
        return int(cost[rows, columns].sum(dtype=np.int64))

    def lapx(function, matrix):
        def run():
            seconds, answer = timed(lambda: function(matrix, return_cost=False, extend_cost=not is_square))
            rows, columns = answer
            return seconds, total(np.arange(len(columns)) if function is lap.lapjv else rows, columns)
        return run

    def lapjv():
        seconds, (columns, _) = timed(lambda: lap.lapjv(wide, return_cost=False, extend_cost=not is_square))
        return seconds, total(np.arange(len(columns)), columns)

    def scipy():
        seconds, (rows, columns) = timed(lambda: scipy_solve(wide))
        return seconds, total(rows, columns)

    def google():
        left = np.repeat(np.arange(cost.shape[0], dtype=np.int32), cost.shape[1])
        right = np.tile(np.arange(cost.shape[1], dtype=np.int32), cost.shape[0])
        solver = linear_sum_assignment.SimpleLinearSumAssignment()
        solver.add_arcs_with_cost(left, right, cost.ravel().astype(np.int64))
        seconds, status = timed(solver.solve)
        assert status == solver.OPTIMAL
        return seconds, solver.optimal_cost()

    found = {"lapx lapjvs": lapx(lap.lapjvs, wide), "lapx lapjvr f32": lapx(lap.lapjvr, single),
             "lapx lapjv": lapjv, "SciPy": scipy}
    if is_square:
        found["OR-Tools assignment"] = google
    return found


def sparse_rivals(problem, penalty, simplex, path):
    """For edges with seats and penalties, the same; `path` is where they are written."""
    import numpy as np
    from ortools.graph.python import linear_sum_assignment, min_cost_flow

    rows, columns = len(penalty), len(problem["seats"])
    row = np.repeat(np.arange(rows), np.diff(problem["start"]))
    must = bool((penalty < 0).all())

    def flow():
        sink = rows + columns
        tails, heads = [row, rows + np.arange(columns)], [rows + problem["column"], np.full(columns, sink)]
        room, costs = [np.ones(len(row)), problem["seats"]], [problem["cost"], np.zeros(columns)]
        if not must:
            tails, heads = tails + [np.arange(rows)], heads + [np.full(rows, sink)]
            room, costs = room + [np.ones(rows)], costs + [penalty]
        solver = min_cost_flow.SimpleMinCostFlow()
        solver.add_arcs_with_capacity_and_unit_cost(
            np.concatenate(tails).astype(np.int32), np.concatenate(heads).astype(np.int32),
            np.concatenate(room).astype(np.int64), np.concatenate(costs).astype(np.int64))
        supply = np.zeros(sink + 1, np.int64)
        supply[:rows], supply[sink] = 1, -rows
        solver.set_nodes_supplies(np.arange(sink + 1, dtype=np.int32), supply)
        seconds, status = timed(solver.solve)
        assert status == solver.OPTIMAL
        return seconds, solver.optimal_cost()

    def matching():
        solver = linear_sum_assignment.SimpleLinearSumAssignment()
        solver.add_arcs_with_cost(
            row.astype(np.int32), problem["column"].astype(np.int32), problem["cost"].astype(np.int64))
        seconds, status = timed(solver.solve)
        assert status == solver.OPTIMAL
        return seconds, solver.optimal_cost()

    def scipy():
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import min_weight_full_bipartite_matching
        first = np.cumsum(problem["seats"]) - problem["seats"]
        copies = problem["seats"][problem["column"]]
        within = np.arange(copies.sum()) - np.repeat(np.cumsum(copies) - copies, copies)
        left, right = np.repeat(row, copies), np.repeat(first[problem["column"]], copies) + within
        weight, width = np.repeat(problem["cost"], copies), int(problem["seats"].sum())
        if not must:
            left, right = np.append(left, np.arange(rows)), np.append(right, width + np.arange(rows))
            weight, width = np.append(weight, penalty), width + rows
        matrix = csr_array((weight + 1.0, (left, right)), shape=(rows, width))
        matrix.sort_indices()
        seconds, (a, b) = timed(lambda: min_weight_full_bipartite_matching(matrix))
        return seconds, int(np.asarray(matrix[a, b]).sum()) - rows

    def lemon():
        answer = json.loads(subprocess.run([simplex, path], capture_output=True, check=True).stdout)
        return answer["seconds"], answer["objective"]

    found = {"LEMON network simplex": lemon} if simplex else {}
    found |= {"OR-Tools assignment": matching} if must and (problem["seats"] == 1).all() else {}
    return {**found, "OR-Tools min-cost flow": flow, "SciPy sparse": scipy}


def ours(assign, path, strict):
    command = ["taskset", "-c", str(max(os.sched_getaffinity(0))), assign, "--format", "binary", "--repeat", str(RUNS)]
    answer = subprocess.run([*command, *(["--strict"] if strict else []), path], capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)


def compare(name, goal, assign, path, rivals, strict=False):
    """One line of the table; returns whether the goal is met."""
    answer = ours(assign, path, strict)
    assert answer["certified"]
    best, champion = float("inf"), "none"
    for rival, run in rivals.items():
        times = []
        while len(times) < RUNS and not (times and times[0] > 4 * best):
            seconds, objective = run()
            assert objective == answer["objective"], f"{name}: {rival} finds {objective}, we {answer['objective']}"
            times.append(seconds)
        if statistics.median(times) < best:
            best, champion = statistics.median(times), rival
    again = ours(assign, path, strict)
    seconds = statistics.median([answer["seconds"], again["seconds"]])
    proof = statistics.median([answer["proofSeconds"], again["proofSeconds"]])
    ratio = best / seconds
    print(f"{name:24}{champion:24}{best * 1e3:9.1f}{seconds * 1e3:9.1f}{ratio:8.1f}{best / (seconds + proof):10.1f}"
          f"{goal:7.1f}  {'met' if ratio >= goal else 'MISSED'}", flush=True)
    return ratio >= goal


def table(assign, folder, seed, only):
    import instances
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    print(f"seed {seed}: processor time in ms, median of {RUNS}; the ratio is the best rival's to ours")
    print(f"{'':24}{'best rival':24}{'its':>9}{'ours':>9}{'ratio':>8}{'w. proof':>10}{'goal':>7}", flush=True)
    missed = 0
    simplex = make_simplex(folder)
    path = os.path.join(folder, "problem.bin")
    for family, (_, _, goal) in instances.FAMILIES.items():
        if only and only not in family:
            continue
        problem = instances.make(family, seed)
        instances.write(path, problem)
        if "column" not in problem:
            missed += not compare(family, goal, assign, path, dense_rivals(problem["cost"]))
            continue
        missed += not compare(family, goal, assign, path, sparse_rivals(problem, problem["penalty"], simplex, path))
        if family in instances.STRICT:
            instances.write(path, problem, problem["strict"])
            rivals = sparse_rivals(problem, problem["strict"], simplex, path)
            # Penalties beyond 2^53 are no longer whole numbers to SciPy.
            del rivals["SciPy sparse"]
            missed += not compare(f"{family}, strict", instances.STRICT[family], assign, path, rivals, True)
    if not only or only in "seats 20k":
        missed += warm(assign, folder, instances.make("seats 20k", seed))
    os.remove(path)
    print(f"{missed} goals missed" if missed else "every goal met")


def warm(assign, folder, problem):
    """Single edits and seat prices, in milliseconds; they have no rival. Returns how many goals are missed."""
    import instances
    path = os.path.join(folder, "problem.bin")
    missed = 0
    for name, penalty, flags in (("weighted", problem["penalty"], []), ("strict", problem["strict"], ["--strict"])):
        instances.write(path, problem, penalty)
        answer = json.loads(subprocess.run(
            [assign, "--format", "binary", *flags, "--warm", "5000", path], capture_output=True, text=True,
            check=True).stdout)
        took = {key: answer[key] * 1e3 for key in ("editMedian", "editP99", "editMost", "forcedP99", "seatPrices")}
        late = [took["editP99"] > EDIT_GOAL, took["seatPrices"] > PRICES_GOAL]
        missed += sum(late)
        words = ["MISSED" if is_late else "met" for is_late in late]
        print(f"warm, seats 20k, {name}: one edit {took['editMedian']:.3f}, p99 {took['editP99']:.3f} of {EDIT_GOAL}"
              f" {words[0]}, most {took['editMost']:.1f}; forcing a pair p99 {took['forcedP99']:.3f}; all seat prices"
              f" {took['seatPrices']:.1f} of {PRICES_GOAL} {words[1]}", flush=True)
    return missed


def agree(assign, folder, seed, count):
    """Small random problems of every form, against SciPy's results."""
    import instances
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    random = np.random.Generator(np.random.PCG64(seed))
    path = os.path.join(folder, "small.bin")
    for number in range(count):
        rows, columns = (int(value) for value in random.integers(1, 60, 2))
        highest = int(random.choice([3, 100, 10_000, 1_000_000]))
        cost = random.integers(-highest // 4, highest + 1, (rows, columns))
        if number % 2 == 0:
            instances.write(path, dict(cost=cost.astype(np.int32)))
            right = int(cost[linear_sum_assignment(cost)].sum())
        else:
            has_edge = random.random((rows, columns)) < random.choice([.1, .4, 1])
            seats = random.integers(0, 4, columns)
            penalty = random.integers(0, 2 * highest + 1, rows)
            _, column = np.nonzero(has_edge)
            start = np.append(0, np.cumsum(has_edge.sum(1)))
            instances.write(path, dict(start=start, column=column, cost=cost[has_edge], seats=seats, penalty=penalty))
            # A column for each seat and one for each row to be left out; what has no edge is dearer than anything.
            far = 10 * highest * (rows + 1)
            full = np.repeat(np.where(has_edge, cost, far), seats, axis=1)
            full = np.concatenate([full, np.where(np.eye(rows, dtype=bool), penalty[:, None], far)], axis=1)
            right = int(full[linear_sum_assignment(full)].sum())
        forms = ["binary"]
        # The other form knows neither seats nor penalties: everybody has to be served.
        if number % 2 == 0 and rows <= columns:
            forms.append("dimacs")
            instances.write_dimacs(f"{path}.dimacs", cost)
        for form in forms:
            command = [assign, "--format", form, path if form == "binary" else f"{path}.dimacs"]
            found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
            assert found["certified"] and found["objective"] == right, (
                f"seed {seed}, problem {number}, {form}: {found}, SciPy {right}")
    for left in (path, f"{path}.dimacs"):
        if os.path.exists(left):
            os.remove(left)
    print(f"SciPy agrees on {count} problems, seed {seed}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("assign")
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="only problems with this in their name")
    parser.add_argument("--agree", type=int, metavar="N", help="compare N results with SciPy's instead")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    enter_environment(options.folder)
    if options.agree:
        agree(options.assign, options.folder, options.seed, options.agree)
    else:
        table(options.assign, options.folder, options.seed, options.only)
