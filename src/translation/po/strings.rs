//! The strings of a PO file: quoted, with the escapes of C.

/// Why a line is not a sequence of strings.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum StringError {
    #[error("a string begins with a quotation mark")]
    Unquoted,
    #[error("a string that does not end: its last quotation mark is missing")]
    Unclosed,
    #[error("a string that does not end: a backslash is its last character")]
    EndsInBackslash,
    #[error("\\{0} is no escape of PO; for a backslash write \\\\")]
    UnknownEscape(char),
    /// The character after the backslash.
    #[error("\\{0} is no byte; write the character itself")]
    NoByte(String),
}

/// Quotes a text as PO does: on one line, or with one string per line of the text.
pub(super) fn quoted(text: &str) -> String {
    if !text.contains('\n') {
        return escaped(text);
    }
    let lines: Vec<_> = text.split_inclusive('\n').map(escaped).collect();
    format!("\"\"\n{}", lines.join("\n"))
}

fn escaped(text: &str) -> String {
    let character = |c: char| match c {
        '\\' => "\\\\".to_owned(),
        '"' => "\\\"".to_owned(),
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        '\r' => "\\r".to_owned(),
        c if c.is_ascii_control() => format!("\\{:03o}", u32::from(c)),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(character).collect::<String>())
}

/// The concatenated bytes of the strings on a line (`"a" "b"`). The result is bytes instead of text, because an octal or
/// hexadecimal escape is one byte, and the bytes of one letter may be split between two strings.
///
/// # Errors
/// Why the line is not a sequence of strings.
pub(super) fn unquoted(line: &str) -> Result<Vec<u8>, StringError> {
    let (mut bytes, mut rest) = (Vec::new(), line.trim());
    while !rest.is_empty() {
        let inside = rest.strip_prefix('"').ok_or(StringError::Unquoted)?;
        rest = string(inside, &mut bytes)?.trim_start();
    }
    Ok(bytes)
}

/// Reads one string to its end and returns the rest of the line.
fn string<'l>(inside: &'l str, bytes: &mut Vec<u8>) -> Result<&'l str, StringError> {
    let mut rest = inside;
    loop {
        let mut characters = rest.chars();
        let c = characters.next().ok_or(StringError::Unclosed)?;
        rest = characters.as_str();
        match c {
            '"' => return Ok(rest),
            '\\' => {
                let (byte, after) = escape(rest)?;
                bytes.push(byte);
                rest = after;
            }
            c => bytes.extend(c.encode_utf8(&mut [0; 4]).bytes()),
        }
    }
}

/// The byte of an escape, and the text after it. The escapes are those that GNU gettext reads.
fn escape(text: &str) -> Result<(u8, &str), StringError> {
    let c = text.chars().next().ok_or(StringError::EndsInBackslash)?;
    let after = &text[c.len_utf8()..];
    let byte = match c {
        'n' => b'\n',
        't' => b'\t',
        'r' => b'\r',
        'a' => 0x07,
        'b' => 0x08,
        'v' => 0x0b,
        'f' => 0x0c,
        '"' => b'"',
        '\\' => b'\\',
        '0'..='7' => return number(text, 8, 3),
        // In C an escape continues for as long as there are digits; more than two digits exceed a byte.
        'x' => return number(after, 16, usize::MAX),
        other => return Err(StringError::UnknownEscape(other)),
    };
    Ok((byte, after))
}

fn number(text: &str, radix: u32, most: usize) -> Result<(u8, &str), StringError> {
    let length = text.chars().take(most).take_while(|c| c.is_digit(radix)).count();
    let (digits, after) = text.split_at(length);
    let byte = u8::from_str_radix(digits, radix);
    byte.map(|byte| (byte, after)).map_err(|_| {
        let prefix = if radix == 16 { "x" } else { "" };
        StringError::NoByte(format!("{prefix}{digits}"))
    })
}

#[cfg(test)]
mod tests {
    use super::{StringError, escaped, unquoted};
    use proptest::prelude::*;

    fn read(line: &str) -> Result<String, StringError> {
        Ok(String::from_utf8(unquoted(line)?).expect("UTF-8"))
    }

    #[test]
    fn every_escape_of_po_is_read_or_refused() {
        for (written, text) in [
            (r#""\n\t\r\"\\""#, "\n\t\r\"\\"),
            (r#""\a\b\f\v""#, "\u{7}\u{8}\u{c}\u{b}"),
            (r#""\101\0601\7""#, "A01\u{7}"),
            (r#""\x41\xc3\xa9""#, "Aé"),
            (r#""\303" "\251""#, "é"),
            (r#"  "a""b"  "c" "#, "abc"),
            ("\"\"", ""),
        ] {
            assert_eq!(read(written).as_deref(), Ok(text), "{written}");
        }
        for wrong in
            [r#""\q""#, r#""\x""#, r#""\x123""#, r#""\777""#, r#""a"#, r#""a\""#, r#""\"#, "a", r#""a" b"#, r#""\8""#]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(text in "(\\PC|[\u{0}-\u{20}\\\\\"])*") {
            let written = escaped(&text);
            prop_assert!(!written.contains('\n'));
            prop_assert_eq!(read(&written), Ok(text));
        }
    }
}
