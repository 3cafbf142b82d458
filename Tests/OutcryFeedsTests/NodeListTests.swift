import Testing

@testable import OutcryFeeds

@Suite struct NodeListTests {
    @Test(arguments: 0..<5) func `nodes keep their order wherever they are put`(_ count: Int) {
        var list = NodeList()
        var array: [Int] = []
        for node in 0..<count {
            if node % 2 == 1 {
                list.prepend(node)
                array.insert(node, at: 0)
            } else {
                list.append(node)
                array.append(node)
            }
        }
        #expect(Array(list) == array)
    }
}
