//! The name of a counter. Responses say which counters count them, and tallies are kept under these names.

/// The opaque name of a counter; never empty. The store only adds to counters and subtracts from them.
pub type CounterName = String;
