import Domain
import Repository
import Testing

@Suite("Reading comma-separated values")
struct CSVReaderTests {
  @Test func `ends rows at any line break and needs none at the end`() throws {
    #expect(try fields(of: "a,b\r\nc,d\ne,f\rg,h") == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
  }

  @Test func `keeps separators, quotes and line breaks inside quotes`() throws {
    let text = "a,b\r\n\"x,y\",\"says \"\"hi\"\"\r\nand\nmore\"\r\n"
    #expect(try fields(of: text) == [["a", "b"], ["x,y", "says \"hi\"\r\nand\nmore"]])
  }

  @Test func `takes stray quotes as spreadsheets do`() throws {
    #expect(try fields(of: "a\"b,\"c\"d,\"e\"f\"\n") == [["a\"b", "cd", "ef\""]])
  }

  @Test func `keeps empty fields, also the last one, and skips empty lines`() throws {
    #expect(try fields(of: "a,b,\n\n,,\n\"\"\n\n") == [["a", "b", ""], ["", "", ""], [""]])
  }

  @Test func `does not let a combining mark swallow a separator`() throws {
    let read = try fields(of: "a,\u{301}b\n")
    #expect(read.map { $0.map { Array($0.unicodeScalars) } } == [[["a"], ["\u{301}", "b"]]])
  }

  @Test func `tells the line a row begins on`() throws {
    let read = try rows(of: Array("a\r\n\"b\r\nb\"\r\n\r\nc\n".utf8))
    #expect(read.map(\.line) == [1, 2, 5])
  }

  @Test func `reports a quote that is never closed with its line`() throws {
    let read = try rows(of: Array("a,b\nc,\"d\ne,f\n".utf8))
    #expect(read.last == CSVRow(line: 2, fields: ["c", "d\ne,f\n"], problem: .unclosedQuote(line: 2)))
  }

  @Test func `refuses NUL in its row alone`() throws {
    let read = try rows(of: Array("a\nb\u{0}\nc\n".utf8))
    #expect(read.map(\.problem) == [nil, .containsNull, nil])
  }

  @Test func `drops what exceeds a field's limit and reads on`() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    let read = try rows(of: Array("a,".utf8) + long + Array(",b\nq,".utf8) + long + Array("y,b\nc,d\n".utf8))
    #expect(read.map(\.problem) == [nil, .fieldTooLong(column: 2), nil])
    #expect(read[1].fields.map(\.utf8.count) == [1, 1 << 20, 1])
    #expect(read[2].fields == ["c", "d"])
  }

  @Test func `limits the fields of a row`() throws {
    let read = try rows(of: [UInt8](repeating: UInt8(ascii: ","), count: 50_000) + Array("\na\n".utf8))
    #expect(read[0].problem == .rowTooLong)
    #expect(read[0].fields.count == 16_384)
    #expect(read[1] == CSVRow(line: 2, fields: ["a"]))
  }

  @Test(arguments: [",", ";", "\t"])
  func `finds the separator in the first line`(separator: String) throws {
    let text = "\n\"name, first; last\"\(separator)town\(separator)note\na\(separator)b\(separator)c\n"
    #expect(try fields(of: text) == [["name, first; last", "town", "note"], ["a", "b", "c"]])
  }

  @Test func `takes off one apostrophe before a formula, and no other`() throws {
    #expect(try fields(of: "'=1,''=1,'tis,D'Andre,'+1\n") == [["=1", "'=1", "'tis", "D'Andre", "+1"]])
    #expect(try rows(of: Array("'=1\n".utf8), unguarding: false)[0].fields == ["'=1"])
  }

  @Test func `gives nothing for an empty file`() throws {
    #expect(try rows(of: []).isEmpty)
    #expect(try rows(of: [0xEF, 0xBB, 0xBF]).isEmpty)
  }
}
