//! The keys that choose themes: the digits, then letters. A theme keeps its key whatever is added, merged or retired later, so that
//! coders do not have to learn anew.

use super::code::ThemeId;
use super::frame::CodingFrame;

/// The keys of commands of the page, which no theme may have: other, no answer, unclear, discuss, quote, note, undo, next, back.
pub const COMMANDS: [char; 9] = ['x', '0', 'y', 'f', 'q', 'm', 'u', 'j', 'b'];

/// The keys of themes, in the order in which the themes were added.
const THEMES: &str = "123456789acdeghiklnoprstvwz";

/// Returns the key of a theme; `None` if there are more themes than keys.
pub fn theme_key(frame: &CodingFrame, id: &ThemeId) -> Option<char> {
    let place = frame.themes().iter().position(|theme| theme.id == *id)?;
    THEMES.chars().nth(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coding::frame::{FrameChange, Theme};

    #[test]
    fn no_theme_has_the_key_of_a_command() {
        assert!(THEMES.chars().all(|key| !COMMANDS.contains(&key)));
        assert_eq!(THEMES.chars().count() + COMMANDS.len(), 36);
    }

    #[test]
    fn a_theme_keeps_its_key() {
        let id = |name: &str| name.parse::<ThemeId>().expect("an id");
        let add = |name: &str| FrameChange::Add { theme: Theme::new(id(name), "en", name) };
        let mut changes: Vec<FrameChange> = (0..28).map(|at| add(&format!("t{at}"))).collect();
        changes.push(FrameChange::Retire { theme: id("t0") });
        let frame = CodingFrame::from_changes("1a", &changes).expect("a frame");
        let keys = ["t1", "t9", "t26", "t27"].map(|name| theme_key(&frame, &id(name)));
        assert_eq!(keys, [Some('2'), Some('a'), Some('z'), None]);
        assert_eq!(theme_key(&frame, &id("none")), None);
    }
}
