import MutualGains
import Testing

@testable import DealReports

@Suite struct LabelPlacesTests {
  private let dots = [UtilityPoint(a: 0, b: 100), UtilityPoint(a: 50, b: 90), UtilityPoint(a: 100, b: 0)]

  @Test func efficientPointsAreNamedOutside() {
    var places = LabelPlaces(dots: dots, markers: [dots[1]])
    #expect(places.place("one", at: dots[1], prefersInside: false) == .right)
    let inside = UtilityPoint(a: 50, b: 50)
    #expect(places.place("two", at: inside, prefersInside: true) == .left)
  }

  @Test func namesOfTheSamePointStandApart() {
    var places = LabelPlaces(dots: dots, markers: Array(repeating: dots[1], count: 3))
    let positions = (1...4).map { places.place("\($0)", at: dots[1], prefersInside: false) }
    #expect(positions == [.right, .above, .left, .below])
  }

  @Test func theEndsOfWhatIsCountedAreNoTrouble() {
    let ends = [UtilityPoint(a: .min, b: .max), UtilityPoint(a: .max, b: .min)]
    var places = LabelPlaces(dots: ends, markers: [])
    #expect(places.place("end", at: ends[1], prefersInside: false) == .right)
    var single = LabelPlaces(dots: [], markers: [dots[0]])
    #expect(single.place("only", at: dots[0], prefersInside: false) == .right)
  }
}
