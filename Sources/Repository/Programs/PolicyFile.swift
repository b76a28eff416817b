import Domain
import Yams

/// Reads the YAML text of a policy.
enum PolicyFile {
  /// - Throws: ``RepositoryError/invalid(field:_:)`` that names the file and the figure.
  static func read(_ text: String, named name: String) throws(RepositoryError) -> ProgramPolicy {
    do {
      let document = try YAMLDecoder().decode(PolicyDocument.self, from: text)
      guard let policy = document.policy else {
        throw RepositoryError.invalid(field: "\(name): effectiveOn", .notADate)
      }
      return policy
    } catch let error as RepositoryError {
      throw error
    } catch let error as DecodingError {
      throw problem(error, name)
    } catch {
      throw .invalid(field: name, .check("\(error)"))
    }
  }

  private static func problem(_ error: DecodingError, _ name: String) -> RepositoryError {
    func field(_ path: [any CodingKey]) -> String { "\(name): " + path.map(\.stringValue).joined(separator: ".") }
    switch error {
    case .keyNotFound(let key, let context): return .invalid(field: field(context.codingPath + [key]), .required)
    case .valueNotFound(_, let context): return .invalid(field: field(context.codingPath), .required)
    case .typeMismatch(_, let context): return .invalid(field: field(context.codingPath), .notANumber)
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      return .invalid(field: field(context.codingPath), .check("value"))
    default: return .invalid(field: name, .check("YAML"))
    }
  }
}
