//! The defaults of what a form file leaves out.

use questionnaire::{Form, Kind, Lines, RawAnswer, RawAnswers, is_asked, validate};

/// A form of one section with these questions, and option lists for them.
#[track_caller]
fn form(questions: &str) -> Form {
    let head = "id = \"survey\"\nversion = 3\n[options]\nyes-no = [\"yes\", \"no\"]\ncolours = [\"red\", \"green\", \"other\"]\n";
    Form::parse_form(&format!("{head}[[sections]]\nid = \"1\"\n{questions}")).expect("the form is right")
}

fn question(lines: &str) -> String {
    format!("[[sections.questions]]\n{lines}\n")
}

fn raw(answers: &[(&str, &str)]) -> RawAnswers {
    let mut raw = RawAnswers::default();
    for (name, value) in answers {
        raw.set(name, RawAnswer::One((*value).to_owned()));
    }
    raw
}

#[test]
fn a_question_is_optional_public_and_always_asked_by_default() {
    let form = form(&question("id = \"a\"\nkind = \"text\"\nmax = 5"));
    let question = form.question("a").expect("the question a");
    assert!(!question.is_required() && !question.is_private() && question.condition().is_none());
    assert!(is_asked(&form, question, &RawAnswers::default()));
    assert_eq!(question.autocomplete(), None);
    assert_eq!(question.reference(), None);
    assert_eq!(question.other_control(), None);
}

#[test]
fn a_multiple_choice_without_bounds_allows_any_number() {
    // A minimum of zero means the same as one: an empty choice is no answer, and an optional question needs none.
    for bounds in ["", "min = 0", "min = 1\nmax = 3"] {
        let form = form(&question(&format!("id = \"a\"\nkind = \"several\"\noptions = \"colours\"\n{bounds}")));
        let Some(Kind::MultipleChoice(several)) = form.question("a").map(|question| question.kind()) else {
            panic!("several")
        };
        assert_eq!(several.min, 1, "{bounds}");
        assert_eq!(several.max, 3, "{bounds}");
    }
}

#[test]
fn an_option_other_without_a_free_text_is_an_ordinary_option() {
    let form = form(&question("id = \"a\"\nkind = \"choice\"\noptions = \"colours\""));
    let (answers, errors) = validate(&form, &raw(&[("a", "other"), ("a-other", "blue")]));
    assert!(answers.get("a").is_some());
    assert_eq!(errors.iter().map(|error| error.question.as_str()).collect::<Vec<_>>(), ["a-other"]);
}

#[test]
fn a_line_is_a_text_on_one_line() {
    let form = form(&question("id = \"a\"\nkind = \"line\"\nmax = 5"));
    assert!(
        matches!(form.question("a").map(|question| question.kind()), Some(Kind::Text(text)) if text.lines == Lines::SingleLine)
    );
}

#[test]
fn a_condition_may_contain_any_spaces() {
    for condition in ["a=yes", "a = yes", "  a  =  yes  "] {
        let choice = question("id = \"a\"\nkind = \"choice\"\noptions = \"yes-no\"");
        let form =
            form(&(choice + &question(&format!("id = \"b\"\nkind = \"text\"\nmax = 5\nasked-when = \"{condition}\""))));
        let condition = form.question("b").and_then(|question| question.condition());
        assert_eq!(condition.map(|(id, option)| (id.as_str(), option.as_str())), Some(("a", "yes")));
    }
}

#[test]
fn a_question_is_not_asked_if_its_condition_question_is_not() {
    let choice =
        |id: &str, more: &str| question(&format!("id = \"{id}\"\nkind = \"choice\"\noptions = \"yes-no\"\n{more}"));
    let text = question("id = \"c\"\nkind = \"text\"\nmax = 5\nrequired = true\nasked-when = \"b = yes\"");
    let form = form(&(choice("a", "") + &choice("b", "asked-when = \"a = yes\"") + &text));
    let errors = |answers: &[(&str, &str)]| validate(&form, &raw(answers)).1.len();
    assert_eq!(errors(&[("a", "yes"), ("b", "yes")]), 1, "c is asked, required and missing");
    assert_eq!(errors(&[("a", "no"), ("b", "yes")]), 0, "c is not asked since b is not");
    assert_eq!(validate(&form, &raw(&[("a", "no"), ("b", "yes"), ("c", "x")])).0.to_raw(), raw(&[("a", "no")]));
}

#[test]
fn every_kind_survives_a_round_trip_through_json() {
    let form = form(
        &[
            question("id = \"a\"\nkind = \"choice\"\noptions = \"colours\"\nother-max = 9\nrequired = true"),
            question("id = \"b\"\nkind = \"line\"\nmax = 5\nprivate = true\nautocomplete = \"name\""),
            question("id = \"c\"\nkind = \"several\"\noptions = \"colours\"\nmin = 2\nreference = \"page\""),
            question("id = \"d\"\nkind = \"scale\"\nmin = 1\nmax = 10"),
            question("id = \"e\"\nkind = \"email\"\nmax = 99"),
            question("id = \"f\"\nkind = \"text\"\nmax = 5\nasked-when = \"a = red\""),
        ]
        .concat(),
    );
    let json = serde_json::to_string(&form).expect("a form is JSON");
    assert_eq!(serde_json::from_str::<Form>(&json).expect("JSON just written"), form);
}

#[test]
fn a_url_has_a_default_maximum_length() {
    let longest = |lines: &str| match form(&question(lines)).question("a").map(|question| question.kind().clone()) {
        Some(Kind::Url(url)) => url.max,
        other => panic!("not a url: {other:?}"),
    };
    assert_eq!(longest("id = \"a\"\nkind = \"url\""), 200);
    assert_eq!(longest("id = \"a\"\nkind = \"url\"\nmax = 90"), 90);
}

#[test]
fn one_person_reviews_a_text_unless_the_form_asks_for_a_second_reader() {
    let question = "[[sections.questions]]\nid = \"a\"\nkind = \"text\"\nmax = 5\n";
    let form = |open_data: &str| {
        let text = format!("id = \"survey\"\nversion = 3\n{open_data}\n[[sections]]\nid = \"1\"\n{question}");
        Form::parse_form(&text)
    };
    let asks = |open_data: &str| form(open_data).expect("a form").open_data().is_some_and(|it| it.second_reader);
    assert!(!asks("") && !asks("[open-data]") && !asks("[open-data]\nsecond-reader = false"));
    assert!(asks("[open-data]\nsecond-reader = true"));
    let rereads = |open_data: &str| form(open_data).expect("a form").open_data().is_some_and(|it| it.rereading);
    assert!(!rereads("[open-data]") && rereads("[open-data]\nrereading = true"));
    for setting in ["second-reader", "rereading"] {
        let Err(wrong) = form(&format!("[open-data]\n{setting} = \"yes\"")) else { panic!("it is no answer") };
        assert!(wrong.message.contains("boolean"), "{}", wrong.message);
    }
}
