//! Random bytes of the operating system, for secrets.

/// Returns random bytes.
///
/// # Panics
/// When the operating system has none, as `Uuid::new_v4` does: nothing secret could be made.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system has random bytes");
    bytes
}
