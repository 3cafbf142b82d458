// swift-tools-version: 6.2

import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPCompression = Target.Dependency.product(name: "NIOHTTPCompression", package: "swift-nio-extras")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "outcry",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "outcry", targets: ["outcry"]),
        .executable(name: "outcry-bench", targets: ["OutcryBench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The vocabulary, and the shims over C libraries.
        .target(name: "OutcryModel"),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CPSL", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // The stages of the road. None imports a sibling.
        .target(name: "OutcryRegions", dependencies: ["OutcryModel"], resources: [.copy("Resources")]),
        .target(name: "OutcryFeeds", dependencies: ["OutcryModel", "CLibXML2", "CZlib"]),
        .target(
            name: "OutcryCollect",
            dependencies: [
                "OutcryModel", "OutcryFeeds", "CPSL", asyncHTTPClient, crypto, lifecycle, logging,
                nioCore, nioHTTP1, nioHTTPCompression, nioSSL, yams,
            ]),
        .target(
            name: "OutcryClassify", dependencies: ["OutcryModel", "OutcryRegions"], resources: [.copy("Resources")]),
        .target(name: "OutcryImport", dependencies: ["OutcryModel", "OutcryRegions", crypto]),
        .target(name: "OutcryStore", dependencies: ["OutcryModel", crypto]),
        .target(name: "OutcryStoreSQLite", dependencies: ["OutcryModel", "OutcryStore", grdb, grdbSQLite]),
        .target(name: "OutcryAggregate", dependencies: ["OutcryModel", "OutcryRegions"]),
        .target(name: "OutcryPublish", dependencies: ["OutcryModel", "OutcryRegions", "OutcryFeeds"]),
        .target(
            name: "OutcryNotify",
            dependencies: ["OutcryModel", "OutcryStore", "OutcryPublish", crypto, lifecycle, logging]),
        .target(
            name: "OutcryWeb",
            dependencies: [
                "OutcryModel", "OutcryRegions", "OutcryStore", "OutcryPublish", "CZlib", crypto, httpTypes, hummingbird,
                hummingbirdCore, lifecycle, logging, mustache, nioCore, nioHTTP1, nioHTTPTypes,
            ],
            resources: [.copy("Resources")]),

        // The road joined up, the rehearsal of an outage, and the two programs.
        .target(
            name: "OutcryPipeline",
            dependencies: [
                "OutcryModel", "OutcryRegions", "OutcryFeeds", "OutcryCollect", "OutcryClassify", "OutcryImport",
                "OutcryStore", "OutcryAggregate", crypto, lifecycle, logging,
            ]),
        .target(
            name: "OutcryBacktest", dependencies: ["OutcryModel", "OutcryRegions", "OutcryAggregate", "CZlib"]),
        .target(
            name: "OutcrySimulate",
            dependencies: [
                "OutcryModel", "OutcryFeeds", asyncHTTPClient, httpTypes, hummingbird, lifecycle, logging, nioCore,
                nioHTTP1,
            ]),
        .executableTarget(
            name: "outcry",
            dependencies: [
                "OutcryModel", "OutcryRegions", "OutcryFeeds", "OutcryCollect", "OutcryClassify", "OutcryImport",
                "OutcryStore", "OutcryStoreSQLite", "OutcryAggregate", "OutcryPublish", "OutcryNotify", "OutcryWeb",
                "OutcryPipeline", "OutcryBacktest", "OutcrySimulate", argumentParser, asyncHTTPClient, configuration,
                lifecycle, logging, nioCore, nioHTTP1, unixSignals,
            ]),
        // Count allocations in the benchmarks and wait for their bare server, and are in nothing else.
        .target(name: "CAllocations"),
        .systemLibrary(name: "CEpoll"),
        .executableTarget(
            name: "OutcryBench",
            dependencies: [
                "OutcryModel", "OutcryRegions", "OutcryFeeds", "OutcryCollect", "OutcryClassify", "OutcryStoreSQLite",
                "OutcryAggregate", "OutcryPipeline", "OutcryBacktest", "OutcrySimulate", "OutcryStore", "OutcryTrial",
                "CAllocations", "CEpoll", "CLibXML2", argumentParser, grdb, grdbSQLite, httpTypes, hummingbird,
                lifecycle, logging, nioCore, nioHTTP1, nioPosix,
            ]),

        // Tests.
        .target(name: "OutcryTesting", dependencies: ["OutcryModel", "OutcryStore", logging]),
        .target(
            name: "OutcryTrial", dependencies: ["OutcryModel", "OutcryRegions", "OutcryFeeds", "OutcryClassify"]),
        .testTarget(name: "OutcryModelTests", dependencies: ["OutcryModel"]),
        .testTarget(name: "OutcryRegionsTests", dependencies: ["OutcryModel", "OutcryRegions", "OutcryTrial"]),
        .testTarget(
            name: "OutcryFeedsTests", dependencies: ["OutcryModel", "OutcryFeeds", "OutcryTrial"],
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "OutcryCollectTests",
            dependencies: [
                "OutcryModel", "OutcryFeeds", "OutcryCollect", "OutcryTesting", asyncHTTPClient, httpTypes,
                hummingbird, lifecycle, logging, nioCore, nioHTTP1, nioPosix, crypto,
            ]),
        .testTarget(
            name: "OutcryClassifyTests",
            dependencies: ["OutcryModel", "OutcryRegions", "OutcryClassify", "OutcryTrial"],
            resources: [.copy("Fixtures")]),
        .testTarget(name: "OutcryImportTests", dependencies: ["OutcryImport"]),
        .testTarget(
            name: "OutcryStoreSQLiteTests",
            dependencies: ["OutcryModel", "OutcryStore", "OutcryStoreSQLite", "OutcryTesting", grdb]),
        .testTarget(
            name: "OutcryAggregateTests", dependencies: ["OutcryModel", "OutcryRegions", "OutcryAggregate"]),
        .testTarget(
            name: "OutcryBacktestTests",
            dependencies: ["OutcryModel", "OutcryRegions", "OutcryAggregate", "OutcryBacktest"]),
        .testTarget(
            name: "OutcryPublishTests",
            dependencies: ["OutcryModel", "OutcryRegions", "OutcryFeeds", "OutcryPublish"]),
        .testTarget(
            name: "OutcryNotifyTests",
            dependencies: [
                "OutcryModel", "OutcryRegions", "OutcryStore", "OutcryStoreSQLite", "OutcryPublish", "OutcryNotify",
                "OutcryTesting", crypto, lifecycle, logging,
            ]),
        .testTarget(
            name: "OutcryWebTests",
            dependencies: [
                "OutcryModel", "OutcryRegions", "OutcryStore", "OutcryPublish", "OutcryWeb", "OutcryTesting",
                "CZlib", httpTypes, hummingbird, hummingbirdCore, hummingbirdTesting, lifecycle, logging, nioCore,
                nioEmbedded, nioHTTP1, nioHTTPTypes, nioPosix,
            ]),
        .testTarget(
            name: "OutcryTests",
            dependencies: [
                "OutcryModel", "OutcryRegions", "OutcryFeeds", "OutcryCollect", "OutcryClassify", "OutcryImport",
                "OutcryStore", "OutcryStoreSQLite", "OutcryNotify", "OutcryWeb", "OutcryPipeline", "OutcrySimulate",
                "OutcryTesting", "outcry", argumentParser, asyncHTTPClient, crypto, httpTypes, hummingbird, logging,
                nioCore, nioHTTP1,
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzzer is built with other flags than everything else, and apart from it: `make fuzz` asks for it.
if Context.environment["OUTCRY_FUZZ"] != nil {
    let fuzzed: Set = [
        "CLibXML2", "CZlib", "OutcryModel", "OutcryRegions", "OutcryFeeds", "OutcryClassify", "OutcryTrial",
    ]
    package.dependencies = []
    package.products = []
    package.targets =
        package.targets.filter { fuzzed.contains($0.name) } + [
            .systemLibrary(name: "CLibFuzzer"),
            .executableTarget(
                name: "OutcryFuzz", dependencies: ["OutcryTrial", "CLibFuzzer"],
                linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
        ]
    for target in package.targets where target.type != .system {
        // What is only checked in debug builds is checked in this fast one too.
        let checks = ["-sanitize=fuzzer,address", "-parse-as-library", "-assert-config", "Debug"]
        target.swiftSettings = [.unsafeFlags(checks)]
    }
}

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .treatAllWarnings(as: .error),
        ]
}

// What reads every byte and counts every report is made fast in debug builds too, with all their checks: tests are of
// whole corpora and weeks, and took most of their time here.
for target in package.targets
where ["OutcryFeeds", "OutcryRegions", "OutcryClassify", "OutcryAggregate"].contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug)))
}

// The documentation plugin is a tool of maintainers, not of users: `make docs` asks for it.
if Context.environment["OUTCRY_DOCS"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
