import Commands

/// The program: everything it does is in `Commands`.
@main
struct Main {
  @MainActor static func main() async {
    await Program.run()
  }
}
