//! Numbers, plurals, dates and lists in six languages, as vectors that run natively and in wasm: server and client must
//! write the same bytes, as CLDR specifies. `generate.mjs` writes the vectors with Node's Intl.

use consultation::i18n::{CalendarDate, Catalogue, join_list};
use questionnaire::Json;

/// One test per language, native and wasm.
macro_rules! languages {
    ($($name:ident: $file:literal,)*) => {
        $(
            #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
            #[cfg_attr(not(target_arch = "wasm32"), test)]
            fn $name() {
                hold(include_str!($file));
            }
        )*
    };
}

languages! {
    french_is_written_by_its_rules: "fr.json",
    english_is_written_by_its_rules: "en.json",
    spanish_is_written_by_its_rules: "es.json",
    german_is_written_by_its_rules: "de.json",
    arabic_is_written_by_its_rules: "ar.json",
    polish_is_written_by_its_rules: "pl.json",
}

fn hold(file: &str) {
    let json: Json = serde_json::from_str(file).expect("a file of vectors");
    let catalogue = Catalogue::from_json(json.get("catalogue").expect("a catalogue")).expect("a catalogue");
    for vector in items(&json, "plurals") {
        let [Json::Number(number), Json::Text(expected)] = vector.as_array() else { panic!("{vector:?}") };
        let shown = catalogue.number(usize::try_from(*number).expect("a small number"));
        assert_eq!(catalogue.format("left", &[("n", &shown)]), *expected);
    }
    for vector in items(&json, "dates") {
        let [Json::Number(year), Json::Number(month), Json::Number(day), Json::Text(expected)] = vector.as_array()
        else {
            panic!("{vector:?}")
        };
        let small = |number: u32| u8::try_from(number).expect("a small number");
        let day = CalendarDate { year: i16::try_from(*year).expect("a year"), month: small(*month), day: small(*day) };
        assert_eq!(day.format_long(&catalogue), *expected);
    }
    for vector in items(&json, "lists") {
        let [things, Json::Text(expected)] = vector.as_array() else { panic!("{vector:?}") };
        let things: Vec<String> =
            things.as_array().iter().filter_map(|thing| Some(thing.as_str()?.to_owned())).collect();
        assert_eq!(join_list(&catalogue, &things), *expected);
    }
}

fn items<'j>(json: &'j Json, name: &str) -> &'j [Json] {
    let items = json.get(name).map(Json::as_array).unwrap_or_default();
    assert!(!items.is_empty(), "{name}");
    items
}
