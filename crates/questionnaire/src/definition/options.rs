//! What a form's file says of its lists of options.

use super::inconsistency::bad_name;
use crate::form::OptionList;
use crate::name::OptionCode;

/// The list of that name, of two options or more.
pub(super) fn parse(name: &str, codes: &[String]) -> Result<OptionList, String> {
    if OptionCode::parse(name).is_none_or(|name| name.is_country()) {
        return Err(bad_name("list of options", name));
    }
    let mut parsed: Vec<OptionCode> = Vec::new();
    for code in codes {
        let code = OptionCode::parse(code).filter(|code| !code.is_country()).ok_or_else(|| bad_name("option", code))?;
        if parsed.contains(&code) {
            return Err(format!("option {code} stands twice in {name}: remove one"));
        }
        parsed.push(code);
    }
    if parsed.len() < 2 {
        return Err(format!("list {name} has fewer than two options: add some"));
    }
    Ok(OptionList { name: name.to_owned(), codes: parsed })
}
