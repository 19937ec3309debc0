//! The lists of options of a form's file.

use crate::ids::OptionCode;
use crate::kinds::OptionList;
use crate::written::DefinitionError;

/// Reads a list of options, which must have at least two.
pub(super) fn parse_option_list<'a>(name: &'a str, codes: &'a [String]) -> Result<OptionList, DefinitionError<'a>> {
    if OptionCode::parse(name).is_none_or(|name| name.is_country()) {
        return Err(DefinitionError::BadName("list of options", name));
    }
    let mut parsed: Vec<OptionCode> = Vec::new();
    for code in codes {
        let parse = OptionCode::parse(code).filter(|code| !code.is_country());
        let code = parse.ok_or(DefinitionError::BadName("option", code))?;
        if parsed.contains(&code) {
            return Err(DefinitionError::OptionTwice(code, name));
        }
        parsed.push(code);
    }
    if parsed.len() < 2 {
        return Err(DefinitionError::FewOptions(name));
    }
    Ok(OptionList { name: name.to_owned(), codes: parsed })
}
