// Solves a problem with seats by LEMON's network simplex, as rivals.py writes it: seconds of processor time and objective.
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

template <typename T>
static std::vector<T> read(FILE *file, size_t count) {
  std::vector<T> values(count);
  if (fread(values.data(), sizeof(T), count, file) != count) values.clear();
  return values;
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : nullptr;
  if (!file) return 64;
  const auto sizes = read<int32_t>(file, 2);
  const int rows = sizes[0], columns = sizes[1], sink = rows + columns;
  const auto edges = read<int64_t>(file, 1)[0];
  const auto starts = read<int32_t>(file, rows + 1), targets = read<int32_t>(file, edges);
  const auto costs = read<int64_t>(file, edges);
  const auto seats = read<int32_t>(file, columns);
  const auto penalties = read<int64_t>(file, rows);
  fclose(file);

  // Arcs by source: each row's edges and its way out, then each column's seats.
  std::vector<std::pair<int, int>> arcs;
  std::vector<int64_t> cost, room;
  for (int row = 0; row < rows; row++) {
    for (int edge = starts[row]; edge < starts[row + 1]; edge++) {
      arcs.emplace_back(row, rows + targets[edge]);
      cost.push_back(costs[edge]);
      room.push_back(1);
    }
    if (penalties[row] < 0) continue;
    arcs.emplace_back(row, sink);
    cost.push_back(penalties[row]);
    room.push_back(1);
  }
  for (int column = 0; column < columns; column++) {
    arcs.emplace_back(rows + column, sink);
    cost.push_back(0);
    room.push_back(seats[column]);
  }
  lemon::StaticDigraph graph;
  graph.build(sink + 1, arcs.begin(), arcs.end());
  lemon::StaticDigraph::ArcMap<int64_t> costMap(graph), roomMap(graph);
  for (size_t arc = 0; arc < arcs.size(); arc++) {
    costMap[graph.arc(arc)] = cost[arc];
    roomMap[graph.arc(arc)] = room[arc];
  }
  lemon::StaticDigraph::NodeMap<int64_t> supply(graph, 0);
  for (int row = 0; row < rows; row++) supply[graph.node(row)] = 1;
  supply[graph.node(sink)] = -rows;

  lemon::NetworkSimplex<lemon::StaticDigraph, int64_t, int64_t> simplex(graph);
  simplex.upperMap(roomMap).costMap(costMap).supplyMap(supply);
  timespec start, end;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
  const bool isOptimal = simplex.run() == simplex.OPTIMAL;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  if (!isOptimal) return 1;
  printf("{\"seconds\": %.9f, \"objective\": %lld}\n", end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) * 1e-9,
         static_cast<long long>(simplex.totalCost<int64_t>()));
}
