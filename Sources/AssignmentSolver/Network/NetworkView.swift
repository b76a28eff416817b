/// What a search keeps between runs, so that it allocates nothing.
struct SearchScratch: Sendable {
  var heap = SearchHeap()
  /// The columns whose distance is final.
  var settled: [Int32] = []
  var moves: [Network.Move] = []
  var stamp: UInt32 = 0
}

/// A network's arrays as pointers, for the length of one search.
struct NetworkView {
  let rows: UnsafeMutablePointer<RowNode>
  let columns: UnsafeMutablePointer<ColumnNode>
  let slots: UnsafeMutablePointer<Int32>
  let rowSegments: UnsafePointer<Segment>
  let columnSegments: UnsafePointer<Segment>
  let ofRows, ofColumns, changedOfRows, changedOfColumns: UnsafePointer<Link>

  @inline(__always) func links(ofRow row: Int32) -> UnsafeBufferPointer<Link> {
    let segment = rowSegments[Int(row)]
    let base = segment.isChanged ? changedOfRows : ofRows
    return UnsafeBufferPointer(start: base + Int(segment.start), count: Int(segment.count))
  }

  @inline(__always) func links(ofColumn column: Int32) -> UnsafeBufferPointer<Link> {
    let segment = columnSegments[Int(column)]
    let base = segment.isChanged ? changedOfColumns : ofColumns
    return UnsafeBufferPointer(start: base + Int(segment.start), count: Int(segment.count))
  }

  @inline(__always) func sitters(of column: Int32) -> UnsafeBufferPointer<Int32> {
    let node = columns + Int(column)
    return UnsafeBufferPointer(start: slots + Int(node.pointee.firstSlot), count: Int(node.pointee.taken))
  }
}

extension Network {
  /// Runs a search on the arrays as pointers; nothing may be added to or taken from them meanwhile.
  mutating func withView<R>(_ search: (NetworkView, inout SearchScratch) -> R) -> R {
    rows.withUnsafeMutableBufferPointer { rows in
      columns.withUnsafeMutableBufferPointer { columns in
        slots.withUnsafeMutableBufferPointer { slots in
          rowSegments.withUnsafeBufferPointer { rowSegments in
            columnSegments.withUnsafeBufferPointer { columnSegments in
              links.withPointers { ofRows, ofColumns, changedOfRows, changedOfColumns in
                let view = NetworkView(
                  rows: rows.orEmpty, columns: columns.orEmpty, slots: slots.orEmpty,
                  rowSegments: rowSegments.orEmpty, columnSegments: columnSegments.orEmpty, ofRows: ofRows,
                  ofColumns: ofColumns, changedOfRows: changedOfRows, changedOfColumns: changedOfColumns)
                return search(view, &scratch)
              }
            }
          }
        }
      }
    }
  }
}

extension Network.Links {
  fileprivate func withPointers<R>(
    _ body: (UnsafePointer<Link>, UnsafePointer<Link>, UnsafePointer<Link>, UnsafePointer<Link>) -> R
  ) -> R {
    ofRows.withUnsafeBufferPointer { rows in
      ofColumns.withUnsafeBufferPointer { columns in
        changedOfRows.withUnsafeBufferPointer { changedRows in
          changedOfColumns.withUnsafeBufferPointer { changedColumns in
            body(rows.orEmpty, columns.orEmpty, changedRows.orEmpty, changedColumns.orEmpty)
          }
        }
      }
    }
  }
}

extension UnsafeBufferPointer {
  /// Where the elements begin; for an empty buffer an address that is never read.
  fileprivate var orEmpty: UnsafePointer<Element> { UnsafePointer(UnsafeMutableBufferPointer(mutating: self).orEmpty) }
}

extension UnsafeMutableBufferPointer {
  /// Where the elements begin; for an empty buffer an address that is never read.
  fileprivate var orEmpty: UnsafeMutablePointer<Element> {
    if let baseAddress { return baseAddress }
    guard let address = UnsafeMutablePointer<Element>(bitPattern: MemoryLayout<Element>.alignment) else {
      preconditionFailure("an alignment is not zero")
    }
    return address
  }
}
