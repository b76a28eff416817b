/// A column of a list: its title, how it shares the width, and what it shows of a row.
package struct ListColumn<Row> {
  package let id: String
  package let title: String
  /// The cells it needs to be of use; a column that cannot have them is left out.
  package let minimumWidth: Int
  /// Its share of the width left over; 0 keeps it at its minimum.
  package let flex: Int
  /// 0 is never left out; of the others, the highest number goes first when the window is narrow.
  package let priority: Int
  package let alignment: Alignment
  package let isSortable: Bool
  package let cell: (Row) -> ListCell

  package init(
    _ id: String, title: String, minimumWidth: Int, flex: Int = 0, priority: Int = 0,
    alignment: Alignment = .leading, isSortable: Bool = true, cell: @escaping (Row) -> ListCell
  ) {
    self.id = id
    self.title = title
    self.minimumWidth = max(1, minimumWidth)
    self.flex = max(0, flex)
    self.priority = priority
    self.alignment = alignment
    self.isSortable = isSortable
    self.cell = cell
  }
}
