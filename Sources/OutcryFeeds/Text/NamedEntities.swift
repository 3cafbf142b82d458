import CLibXML2

/// The characters that HTML has names for.
enum NamedEntities {
    /// The character that `&name;` stands for; names are told apart by their capitals.
    static func scalar(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        guard let key = PackedName(exactly: name) else { return nil }
        return table[key]
    }

    /// The 253 names of HTML 4, as libxml2 knows them, and those of HTML 5 that stand for ASCII.
    private static let table: NameTable<Unicode.Scalar> = {
        var names: [(PackedName, Unicode.Scalar)] = []
        for value: UInt32 in 0..<10_000 {
            guard let entity = htmlEntityValueLookup(value), let name = entity.pointee.name,
                let key = PackedName(name), let scalar = Unicode.Scalar(value)
            else { continue }
            names.append((key, scalar))
        }
        for (name, scalar) in ascii {
            guard let key = PackedName(name) else { continue }
            names.append((key, scalar))
        }
        return NameTable(names)
    }()

    private static let ascii: [(StaticString, Unicode.Scalar)] = [
        ("Tab", "\t"), ("NewLine", "\n"), ("excl", "!"), ("num", "#"), ("dollar", "$"), ("percnt", "%"), ("lpar", "("),
        ("rpar", ")"), ("ast", "*"), ("plus", "+"), ("comma", ","), ("period", "."), ("sol", "/"), ("colon", ":"),
        ("semi", ";"), ("equals", "="), ("quest", "?"), ("commat", "@"), ("lsqb", "["), ("lbrack", "["), ("bsol", "\\"),
        ("rsqb", "]"), ("rbrack", "]"), ("Hat", "^"), ("lowbar", "_"), ("grave", "`"), ("lcub", "{"), ("lbrace", "{"),
        ("verbar", "|"), ("vert", "|"), ("rcub", "}"), ("rbrace", "}"), ("apos", "'"), ("AMP", "&"), ("LT", "<"),
        ("GT", ">"), ("QUOT", "\""), ("COPY", "©"), ("REG", "®"), ("hyphen", "‐"), ("check", "✓"), ("star", "☆"),
    ]
}
