/// # AssignmentSolver
///
/// Who gets which seat: exact assignment of rows to columns, with seats, optional rows and queues, in whole numbers.
///
/// A *row* is whoever is to be seated (a youth who waits), a *column* is where (a mentor) and has *seats*; an *edge* says
/// that a row may sit at a column and what that costs. What has no edge is forbidden; no cost stands for "never".
///
/// - ``SeatProblem``: edges, seats, any shape. Solved under a ``ServicePolicy``: everybody, in strict queue order, or
///   weighted by what leaving each out costs; with locks and vetoes.
/// - ``DenseProblem``: a full matrix of costs, square or not.
/// - ``Solution``: the assignment, its prices, and the ``Certificate`` that it is the best there is.
/// - ``WarmSolver``: the same, kept best through arrivals, departures and edits, a fraction of a millisecond each.
/// - ``SeatPrices``: what one more seat anywhere would be worth, exactly.
/// - ``SeatProblem/deferredAcceptance(preferencesOfColumns:)``, ``SeatProblem/firstComeFirstServed(queue:)`` and
///   ``SeatProblem/blockingPairs(of:preferencesOfColumns:)``: what others do, to compare with.
///
/// Costs are `Int32`, prices and sums `Int64`; nothing is a floating-point number, nothing depends on the order of a hash,
/// and the same input gives the same bytes.
