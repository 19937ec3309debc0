//! What a form's file says of its lists of options.

use super::fault::Fault;
use crate::form::OptionList;
use crate::name::OptionCode;

/// The list of that name, of two options or more.
pub(super) fn parse<'a>(name: &'a str, codes: &'a [String]) -> Result<OptionList, Fault<'a>> {
    if OptionCode::parse(name).is_none_or(|name| name.is_country()) {
        return Err(Fault::BadName("list of options", name));
    }
    let mut parsed: Vec<OptionCode> = Vec::new();
    for code in codes {
        let parse = OptionCode::parse(code).filter(|code| !code.is_country());
        let code = parse.ok_or(Fault::BadName("option", code))?;
        if parsed.contains(&code) {
            return Err(Fault::OptionTwice(code, name));
        }
        parsed.push(code);
    }
    if parsed.len() < 2 {
        return Err(Fault::FewOptions(name));
    }
    Ok(OptionList { name: name.to_owned(), codes: parsed })
}
