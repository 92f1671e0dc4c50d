import MutualGains

/// Swift Testing has an `Issue` too; in these tests it is always a deal's.
typealias Issue = MutualGains.Issue
