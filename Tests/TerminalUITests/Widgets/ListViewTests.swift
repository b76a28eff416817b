import TerminalUI
import TestSupport
import Testing

@Suite("Lists")
struct ListViewTests {
  private let area = Rect(x: 0, y: 0, width: 60, height: 21)

  @Test func `keys and wheel leave an empty list where it is`() {
    var list = PeopleTable([]).list
    list.reload()
    for key in [Key.pageUp, .pageDown, .up, .down, .home, .end, .space, .enter, .character("*")] {
      _ = list.handle(.key(key), in: Rect(x: 0, y: 0, width: 80, height: 20))
      #expect(list.window.top == 0, "\(key)")
    }
    _ = list.handle(.mouse(MouseEvent(.wheelUp, at: Point(x: 5, y: 5))), in: Rect(x: 0, y: 0, width: 80, height: 20))
    #expect(list.window.top == 0)
    #expect(list.selectedRow == nil)
  }

  @Test func `hold some screenfuls of a long table and ask for no more at a time`() {
    let table = PeopleTable(count: 1_200)
    var list = loaded(table)
    for _ in 0..<40 { press(&list, .pageDown) }
    #expect(list.window.rows.count <= 9 * 20)
    for _ in 0..<100 { press(&list, .up) }
    #expect(list.selectedRow?.id == 700)
    #expect(list.window.rows.count <= 9 * 20)
    #expect(table.largestRequest <= 60)
    #expect(table.requests < 40)
  }

  @Test func `walk over every row in order, down and up`() {
    var list = loaded(PeopleTable(count: 200))
    for id in 0..<200 {
      #expect(list.selectedRow?.id == id)
      press(&list, .down)
    }
    for id in (0..<200).reversed() {
      #expect(list.selectedRow?.id == id)
      press(&list, .character("k"))
    }
  }

  @Test func `jump to the last row and back`() {
    var list = loaded(PeopleTable(count: 900))
    press(&list, .end)
    #expect(list.selectedRow?.id == 899)
    press(&list, .pageUp)
    #expect(list.selectedRow?.id == 879)
    press(&list, .home)
    #expect(list.selectedRow?.id == 0)
  }

  @Test func `keep the row at its height when rows are read again`() {
    let table = PeopleTable(count: 1_000)
    var list = loaded(table)
    for _ in 0..<107 { press(&list, .down) }
    let height = (list.window.selected ?? 0) - list.window.top
    table.people.removeFirst(50)
    table.people.append(PeopleTable.Person(id: 9_999, name: "Person 000060a", town: "", days: 0))
    list.reload()
    #expect(list.selectedRow?.id == 107)
    #expect((list.window.selected ?? 0) - list.window.top == height)
  }

  @Test func `go to the next row when the selected one is gone`() {
    let table = PeopleTable(count: 30)
    var list = loaded(table)
    for _ in 0..<10 { press(&list, .down) }
    table.people.remove(at: 10)
    list.reload()
    #expect(list.selectedRow?.id == 11)
    table.people.removeAll()
    list.reload()
    #expect(list.selectedRow == nil)
    press(&list, .down)
    #expect(list.window.rows.isEmpty)
  }

  @Test func `find as letters are typed, and take them back with Esc`() {
    var list = loaded(PeopleTable(count: 1_000))
    press(&list, .character("/"), .character("7"), .character("7"), .character("7"))
    #expect(list.selectedRow?.id == 777)
    #expect(list.total == "1")
    #expect(list.isTyping)
    press(&list, .enter)
    #expect(!list.isTyping)
    #expect(list.filter == "777")
    press(&list, .escape)
    #expect(list.filter.isEmpty)
    #expect(list.selectedRow?.id == 777)
    #expect(list.handle(.key(.escape), in: area) == .ignored)
  }

  @Test func `take no command from a paste`() {
    var list = loaded(PeopleTable(count: 10))
    #expect(list.handle(.paste("jjj*"), in: area) == .ignored)
    #expect(list.selectedRow?.id == 0)
    #expect(list.marked.isEmpty)
    press(&list, .character("/"))
    #expect(list.handle(.paste("Person\n000004"), in: area) == .handled)
    #expect(list.selectedRow?.id == 4)
  }

  @Test func `sort by the picked column, and turn around the second time`() {
    var list = loaded(PeopleTable.small)
    press(&list, .character("s"), .right, .right, .enter)
    #expect(list.order == ListOrder(by: "days"))
    #expect(list.selectedRow?.id == 1)
    press(&list, .character("s"), .character("s"))
    #expect(list.order == ListOrder(by: "days", descending: true))
    press(&list, .home)
    #expect(list.selectedRow?.id == 1)
  }

  @Test func `mark one, all that answer the filter, and not too many`() {
    var list = loaded(PeopleTable(count: 1_000))
    press(&list, .space, .space)
    #expect(list.marked == [0, 1])
    #expect(list.handle(.key(.character("*")), in: area) == .tooManyToMark(limit: 500))
    list.find("00012")
    press(&list, .character("*"))
    #expect(list.marked.count == 13)
    press(&list, .character("*"))
    #expect(list.marked == [0, 1])
  }

  @Test func `answer clicks on rows and titles, and the wheel`() {
    var list = loaded(PeopleTable(count: 100))
    #expect(click(&list, x: 5, y: 4) == .handled)
    #expect(list.selectedRow?.id == 3)
    #expect(click(&list, x: 5, y: 4) == .opened)
    let turn = MouseEvent(.wheelDown, at: Point(x: 1, y: 1))
    #expect(list.handle(.mouse(turn), in: area) == .handled)
    #expect(list.selectedRow?.id == 6)
    #expect(click(&list, x: 57, y: 0) == .handled)
    #expect(list.order.column == "days")
    #expect(click(&list, x: 70, y: 0) == .ignored)
  }

  @Test func `show an error in place of rows until a read succeeds`() {
    let table = PeopleTable(count: 100)
    var list = loaded(table)
    table.isBroken = true
    list.reload()
    #expect(list.failure == "The database is locked. Try again.")
    #expect(list.selectedRow == nil)
    table.isBroken = false
    press(&list, .down)
    #expect(list.failure == nil)
    #expect(list.selectedRow?.id == 1)
  }

  @Test func `leave out the least important columns first`() {
    let columns = PeopleTable.small.list.columns
    #expect(ColumnLayout(columns, width: 60).places.map(\.column) == [0, 1, 2])
    #expect(ColumnLayout(columns, width: 25).places.map(\.column) == [0, 2])
    #expect(ColumnLayout(columns, width: 15).places.map(\.column) == [0])
    let full = ColumnLayout(columns, width: 80).places
    #expect(full.last.map { $0.x + $0.width } == 80)
  }

  @Test(arguments: Charset.allCases)
  func `look as recorded`(charset: Charset) {
    var list = loaded(PeopleTable.small)
    press(&list, .down)
    _ = list.perform(.toggleMark)
    let picture = Snapshots.pictures(charset: charset) { list.draw(on: &$0) }
    #expect(Snapshots.difference(picture, from: "list-\(charset)") == nil)
  }

  @Test func `look as recorded when empty, failed, found nothing, and long`() {
    let size = [Size(width: 60, height: 8)]
    let table = PeopleTable(count: 0)
    var list = table.list
    var picture = Snapshots.pictures(sizes: size) { list.draw(on: &$0) }
    list.reload()
    picture += Snapshots.pictures(sizes: size) { list.draw(on: &$0) }
    press(&list, .character("/"), .character("q"))
    picture += Snapshots.pictures(sizes: size) { list.draw(on: &$0) }
    table.isBroken = true
    list.reload()
    picture += Snapshots.pictures(sizes: size) { list.draw(on: &$0) }
    list = loaded(PeopleTable(count: 100))
    for _ in 0..<30 { press(&list, .down) }
    press(&list, .character("s"), .right)
    picture += Snapshots.pictures(sizes: size) { list.draw(on: &$0) }
    #expect(Snapshots.difference(picture, from: "list-states") == nil)
  }

  @Test func `draw at every size with the cursor on the selected row`() {
    var list = loaded(PeopleTable(count: 300))
    for _ in 0..<40 { press(&list, .down) }
    for size in Snapshots.everySize {
      var canvas = Canvas(size: size)
      list.draw(on: &canvas)
      let cursor = canvas.cursor ?? Point(x: -1, y: -1)
      #expect(canvas[cursor]?.glyph.base == "▸", "\(size)")
    }
  }

  private func loaded(_ table: PeopleTable) -> ListView<PeopleTable.Person> {
    var list = table.list
    list.fit(area)
    list.reload()
    return list
  }

  private func press(_ list: inout ListView<PeopleTable.Person>, _ keys: Key...) {
    for key in keys { _ = list.handle(.key(key), in: area) }
  }

  private func click(_ list: inout ListView<PeopleTable.Person>, x: Int, y: Int) -> ListOutcome {
    list.handle(.mouse(MouseEvent(.press(.left), at: Point(x: x, y: y))), in: area)
  }
}
