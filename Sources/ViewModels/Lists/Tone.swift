/// How a text is meant; a screen gives it a colour, and the words say the same without one.
package enum Tone: Sendable {
  case plain, muted, accent, good, warning, bad
}
