/// Ports on the command line and in the environment.
enum Port {
    /// A number from 0 to 65535; 0 stands for any that is free.
    static func read(_ text: String) throws(CommandError) -> Int {
        guard let port = UInt16(text) else { throw .notAPort(text) }
        return Int(port)
    }

    /// The port of a flag, else of `OUTCRY_PORT`, else 8080.
    static func chosen(_ flag: Int?) throws(CommandError) -> Int {
        if let flag { return flag }
        guard let text = Settings.environment("port") else { return 8080 }
        return try read(text)
    }
}
