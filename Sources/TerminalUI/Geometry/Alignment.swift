/// Where text stands in a width larger than itself.
package enum Alignment: Sendable {
  case leading, center, trailing
}
