//! Property tests that ask servers, which they start once: starting one takes longer than many cases.

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestRunner};

/// Tries the property with values of the strategy: as many as PROPTEST_CASES asks for, and `cases` where it is not set, because a case that
/// asks servers costs a thousand times one that calls a function. `file` is that of the test, beside which a value that breaks the property
/// is kept.
pub(crate) fn assert_holds<S: Strategy>(file: &'static str, cases: u32, values: &S, property: impl Fn(S::Value)) {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let cases = if asked { Config::default().cases } else { cases };
    let config = Config { cases, max_shrink_iters: 200, source_file: Some(file), ..Config::default() };
    let outcome = TestRunner::new(config).run(values, |value| {
        property(value);
        Ok(())
    });
    outcome.unwrap_or_else(|broken| panic!("{broken}"));
}
