/// One place on a canvas: what it shows and what that means.
package struct Cell: Hashable, Sendable {
  package var glyph: Glyph
  package var role: Role
  package var attributes: Attributes

  package init(_ glyph: Glyph, role: Role = .text, attributes: Attributes = []) {
    self.glyph = glyph
    self.role = role
    self.attributes = attributes
  }

  package static let blank = Cell(.blank)
}
