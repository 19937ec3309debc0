//! How many cases a property test tries that starts servers.

use proptest::test_runner::Config;

/// As many cases as PROPTEST_CASES asks for, and `cases` where it is not set: a case that starts servers costs a thousand times
/// one that calls a function.
pub(crate) fn config(cases: u32) -> Config {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    Config { cases: if asked { Config::default().cases } else { cases }, max_shrink_iters: 200, ..Config::default() }
}
