//! The encoding of a PO file, which must be UTF-8.

use super::PoError;

/// The text of a PO file.
///
/// # Errors
/// If the bytes are not UTF-8, or the header declares another encoding, with which the text would be read wrongly.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, PoError> {
    let line_at = |offset: usize| bytes.iter().take(offset).filter(|byte| **byte == b'\n').count() + 1;
    let declared = declared_charset(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let says = declared.as_ref().map_or(String::new(), |(_, name)| format!(" (its header says {name})"));
        let message = format!("is no UTF-8{says}: save the file in that encoding");
        PoError { line: line_at(error.valid_up_to()), message }
    })?;
    match declared {
        Some((offset, name)) if !is_utf8(&name) && !text.is_ascii() => {
            let message = format!(
                "the header says charset={name}, and the file is not in plain ASCII: save it as UTF-8, with that in its header"
            );
            Err(PoError { line: line_at(offset), message })
        }
        _ => Ok(text),
    }
}

/// Accepts `CHARSET` too, the value in templates that were never filled in.
fn is_utf8(name: &str) -> bool {
    ["utf-8", "utf8", "charset"].contains(&name.to_ascii_lowercase().as_str())
}

/// The encoding that the header declares, with its position. The header precedes the first entry with a context.
fn declared_charset(bytes: &[u8]) -> Option<(usize, String)> {
    const NAME: &[u8] = b"charset=";
    let position = |sought: &[u8]| bytes.windows(sought.len()).position(|part| part == sought);
    let at = position(NAME)?;
    if position(b"msgctxt").is_some_and(|first| first < at) {
        return None;
    }
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(byte);
    let name = bytes[at + NAME.len()..].iter().take_while(is_name).map(|byte| char::from(*byte)).collect();
    Some((at, name))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_file_is_utf8_or_is_refused_with_the_line() {
        let header = |charset: &str| format!("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset={charset}\\n\"\n");
        for charset in ["UTF-8", "utf8", "CHARSET"] {
            assert!(decode((header(charset) + "msgctxt \"ż\"").as_bytes()).is_ok(), "{charset}");
        }
        assert!(decode((header("ISO-8859-2") + "msgctxt \"z\"").as_bytes()).is_ok());
        let bytes = [header("ISO-8859-2").as_bytes(), b"msgctxt \"\xbf\""].concat();
        let refused = decode(&bytes).expect_err("no UTF-8");
        assert_eq!(refused.line, 3);
        assert!(refused.message.contains("its header says ISO-8859-2"));
        let text = header("windows-1250") + "msgctxt \"ż\"";
        let refused = decode(text.as_bytes()).expect_err("another encoding");
        assert_eq!(refused.line, 2);
        assert!(refused.message.contains("charset=windows-1250"));
        assert!(decode("msgctxt \"a\"\nmsgid \"charset=x\"\nmsgstr \"ż\"".as_bytes()).is_ok());
    }
}
