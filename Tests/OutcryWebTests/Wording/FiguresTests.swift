import Testing

@testable import OutcryWeb

struct FiguresTests {
    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "−1,000")])
    func `thousands are set apart`(number: Int, text: String) {
        #expect(Figures.count(number) == text)
    }

    @Test(arguments: [(0.0, "0"), (0.04, "0"), (6.75, "6.8"), (9.0, "9"), (10.4, "10"), (1234.5, "1,235")])
    func `what is usual has one digit after the point, if it is small`(number: Double, text: String) {
        #expect(Figures.usual(number) == text)
    }

    @Test(arguments: [(6.75, "6.8×"), (24.3, "24×"), (1e12, "1,000,000,000×")])
    func `a ratio is told in times`(number: Double, text: String) {
        #expect(Figures.ratio(number) == text)
    }

    @Test(arguments: [(0, "under 1 min"), (45, "45 min"), (90, "1 h 30 min"), (120, "2 h"), (1500, "1 d 1 h")])
    func `a span is told by its two largest parts`(minutes: Int, text: String) {
        #expect(Figures.span(minutes: minutes) == text)
    }

    @Test(arguments: [(0.0, "0"), (1.5, "1.50"), (97.5, "97.50"), (100, "100"), (-0.25, "-0.25"), (33.333, "33.33")])
    func `a coordinate has two digits after the point`(number: Double, text: String) {
        #expect(Figures.coordinate(number) == text)
    }
}
