//! Invisible characters: which characters they are, and where they have a meaning.
//!
//! Text that is copied from web pages, documents and messages brings them along. GOV.UK Notify removes zero-width
//! characters from the edges of all input and from addresses (notifications-utils, `formatters.py`), for readers of English
//! and Welsh. This module keeps them where Arabic, Indian, South-East Asian and Mongolian writing and joined emoji need
//! them.

/// Whether `c` is invisible, apart from white space and controls: the property Default_Ignorable_Code_Point (Unicode 17,
/// DerivedCoreProperties.txt), and the braille blank.
pub fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether `c` is visible.
pub(crate) fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !is_ignorable(c)
}

/// Whether `c` is trimmed from the edges of a text: white space of any script, and invisible characters.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        )
}

/// Whether `c` has no meaning between its neighbours, so that removing it does not change the text.
pub(crate) fn is_meaningless(before: Option<char>, c: char, after: Option<char>) -> bool {
    match c {
        // The word joiner, and the byte order mark that formerly served as one.
        '\u{2060}' | '\u{feff}' => true,
        // The zero-width space allows a line break in scripts without spaces between words.
        '\u{200b}' => !before.is_some_and(is_south_east_asian),
        // The Mongolian vowel separator is part of words.
        '\u{180e}' => !before.is_some_and(is_mongolian),
        // The zero-width non-joiner is part of Persian words; the joiner is part of Indian letters and of emoji.
        '\u{200c}' | '\u{200d}' => !(before.is_some_and(|c| joins(c) || c == '\u{fe0f}') || after.is_some_and(joins)),
        _ => false,
    }
}

/// Whether `c` is Thai, Lao, Tibetan, Myanmar, Khmer, Tai Le, New Tai Lue, Tai Tham, or of the extensions of Myanmar and
/// Tai Viet.
fn is_south_east_asian(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{19ff}' | '\u{1a20}'..='\u{1aaf}'
        | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aadf}')
}

fn is_mongolian(c: char) -> bool {
    matches!(c, '\u{1800}'..='\u{18af}')
}

/// Whether a joiner next to `c` changes how the text is read: Hebrew to Myanmar, Philippine to Mongolian, the Indian
/// scripts above, forms of Arabic, the scripts of the supplementary plane, emoji.
fn joins(c: char) -> bool {
    let joins = matches!(c, '\u{590}'..='\u{109f}' | '\u{1700}'..='\u{18af}' | '\u{1a00}'..='\u{1cff}'
        | '\u{2190}'..='\u{2bff}' | '\u{a800}'..='\u{abff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10a00}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}' | '\u{1f000}'..='\u{1faff}');
    joins && !is_ignorable(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joiner_means_something_beside_what_it_joins() {
        for (before, c, after) in [
            ('ی', '\u{200c}', 'ه'),
            ('क', '\u{200d}', ' '),
            (' ', '\u{200d}', 'ه'),
            ('👩', '\u{200d}', '🚀'),
            ('\u{fe0f}', '\u{200d}', '🌈'),
            ('ក', '\u{200b}', 'ខ'),
            ('ᠠ', '\u{180e}', 'ᠠ'),
        ] {
            assert!(!is_meaningless(Some(before), c, Some(after)), "{before} {c:?} {after}");
        }
        for (before, c, after) in [
            ('a', '\u{200c}', 'b'),
            ('é', '\u{200d}', 'b'),
            ('a', '\u{200b}', 'ខ'),
            ('a', '\u{180e}', 'b'),
            ('ی', '\u{feff}', 'ه'),
            ('ی', '\u{2060}', 'ه'),
        ] {
            assert!(is_meaningless(Some(before), c, Some(after)), "{before} {c:?} {after}");
        }
    }

    #[test]
    fn letters_marks_and_signs_are_seen() {
        for c in ['a', 'é', '\u{301}', '.', '🦀', 'ه', '腾', '\u{fffd}', '\u{e000}'] {
            assert!(is_visible(c), "{c:?}");
        }
        for c in ['\u{0}', '\t', '\u{a0}', '\u{ad}', '\u{200b}', '\u{2800}', '\u{3164}', '\u{e0041}', '\u{fe0f}'] {
            assert!(!is_visible(c), "{c:?}");
        }
    }
}
