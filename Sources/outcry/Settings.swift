import Configuration

/// Settings from the environment, for what no flag sets: `OUTCRY_DATA` for `data`, `OUTCRY_PORT` for `port`.
enum Settings {
    private static let reader = ConfigReader(provider: EnvironmentVariablesProvider()).scoped(to: "outcry")

    /// The setting; one that is empty counts as not set.
    static func environment(_ key: String) -> String? {
        reader.string(forKey: ConfigKey(stringLiteral: key)).flatMap { $0.isEmpty ? nil : $0 }
    }
}
