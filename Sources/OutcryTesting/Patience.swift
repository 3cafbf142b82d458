/// How tests wait for something that nobody tells them of.
public enum Patience {
    /// Lets a moment pass before one looks again. To look without a pause would keep the tests beside it from their turn.
    public static func pause() async {
        try? await Task.sleep(for: .milliseconds(1))
    }
}
