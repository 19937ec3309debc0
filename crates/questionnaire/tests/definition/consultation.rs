//! forms/consultation.toml matches the delivered questionnaire, rule by rule.

use crate::support::consultation;
use questionnaire::{Kind, Lines, OptionList, Question};

/// One line per question: id, kind, rule, then what departs from "optional, public, always asked".
const RULES: &str = "\
1
1a text ≤ 500
1b text ≤ 500
1c one of yes no
1d text ≤ 500, asked when 1c is yes
2
2a one of yes-absolutely yes-partly no-not-enough no-not-at-all
2b text ≤ 500
2c one of trust-private-actors open-discussions negotiate-in-organisations sanctions other, 2c-other ≤ 500
2d one of yes-absolutely yes-partly no-probably-not no-not-at-all
3
3a one of yes no
3b text ≤ 500
3c text ≤ 500
3d one of yes no
3e text ≤ 500
3f one of yes no
4
4a text ≤ 500
4b one of yes no
4c text ≤ 500, asked when 4b is yes
4d text ≤ 500
4e text ≤ 500
5
5a one of yes no
5b text ≤ 500, asked when 5a is yes
5c text ≤ 500
5d text ≤ 500
6
6a 3 to 3 of PRINCIPLES, explained by principles
6b 1 to 9 of PRINCIPLES, explained by principles
6c text ≤ 500
6d scale 0 to 4, labelled [0, 2, 4]
7
7a line ≤ 200, required, private, autocomplete organization
7b email ≤ 254, required, private, autocomplete email
7c one of yes no, required
7d one of state public-body private-sector civil-society, required
";

const PRINCIPLES: &str = "protect-individuals-and-infrastructure protect-the-internet defend-electoral-processes \
    defend-intellectual-property non-proliferation lifecycle-security cyber-hygiene no-private-hack-back \
    international-norms";

fn rule(question: &Question) -> String {
    let codes = |list: &OptionList| list.codes().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let kind = match question.kind() {
        Kind::Text(text) if text.lines == Lines::SingleLine => format!("line ≤ {}", text.max),
        Kind::Text(text) => format!("text ≤ {}", text.max),
        Kind::Email(email) => format!("email ≤ {}", email.max),
        Kind::Url(url) => format!("url ≤ {}", url.max),
        Kind::Country(_) => "country".to_owned(),
        Kind::Date(date) => format!("date {:?} to {:?}", date.earliest, date.latest),
        Kind::Acknowledgement(_) => "acknowledgement".to_owned(),
        Kind::SingleChoice(choice) => match (choice.other_max, question.other_control()) {
            (Some(max), Some(control)) => format!("one of {}, {control} ≤ {max}", codes(&choice.options)),
            (None, None) => format!("one of {}", codes(&choice.options)),
            other => panic!("a free text has a length and a control: {other:?}"),
        },
        Kind::MultipleChoice(several) => format!("{} to {} of {}", several.min, several.max, codes(&several.options)),
        Kind::Scale(scale) => format!("scale {} to {}, labelled {:?}", scale.first, scale.last, scale.labelled),
    };
    let mut said = vec![format!("{} {kind}", question.id())];
    said.extend(question.condition().map(|(earlier, option)| format!("asked when {earlier} is {option}")));
    said.extend(question.is_required().then(|| "required".to_owned()));
    said.extend(question.is_private().then(|| "private".to_owned()));
    said.extend(question.autocomplete().map(|token| format!("autocomplete {token}")));
    said.extend(question.reference().map(|page| format!("explained by {page}")));
    said.join(", ")
}

#[test]
fn the_consultation_matches_the_delivered_questionnaire() {
    let form = consultation();
    let mut said = String::new();
    for section in form.sections() {
        said += &format!("{}\n", section.id());
        for question in section.questions() {
            said += &format!("{}\n", rule(question));
        }
    }
    assert_eq!(said, RULES.replace("PRINCIPLES", PRINCIPLES));
}

#[test]
fn the_consultation_has_its_id_7_sections_and_31_questions() {
    let form = consultation();
    assert_eq!(form.id().as_str(), "consultation");
    assert_eq!(form.version(), 1);
    assert_eq!(form.sections().len(), 7);
    assert_eq!(form.questions().count(), 31);
}

#[test]
fn a_question_is_found_by_its_id_and_its_control_names() {
    let form = consultation();
    let of_control = |name| form.question_for_control(name).map(|question| question.id().as_str());
    assert_eq!(of_control("2c"), Some("2c"));
    assert_eq!(of_control("2c-other"), Some("2c"));
    assert_eq!(of_control("2d-other"), None);
    assert_eq!(form.question("6a").map(|question| question.id().as_str()), Some("6a"));
    assert_eq!(form.question("2c-other"), None);
}
