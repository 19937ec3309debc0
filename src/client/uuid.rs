//! Makes random ids. This module knows no draft and no submission.

use super::dom;

/// A random id in the shape of a version 4 UUID. It does not use `crypto.randomUUID`, which is missing on insecure origins.
pub(super) fn random_id() -> String {
    let mut bytes = [0_u8; 16];
    let crypto = dom::window().crypto();
    if crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)).is_err() {
        // If two browsers made the same id, the server would refuse the second response, so weaker randomness is better than
        // none.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut id = String::with_capacity(36);
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        for nibble in [byte >> 4, byte & 15] {
            id.push(char::from_digit(nibble.into(), 16).unwrap_or('0'));
        }
    }
    id
}
