// The language is switched in place: only the texts change.
const SPEC = 'language.spec.ts';
const LANGUAGE = 'src/client/language_switch.rs';
const MORPH = 'src/client/dom_translation.rs';

const inPlace = [SPEC, 'the switch keeps the page, its section, scroll, focus, text and choices'];
const failed = [SPEC, 'a language that cannot be fetched leaves the page unchanged, and that is announced'];
const rightToLeft = [SPEC, 'a right-to-left language turns the page, and back'];

export const language = [
  {
    takes: 'the switch happens in place',
    file: 'src/client/mod.rs',
    from: '        language_switch::listen_for_language_links(client);',
    to: '        if client.receipt.read_untracked().is_some() {\n            language_switch::listen_for_language_links(client);\n        }',
    test: inPlace,
  },
  {
    takes: 'the section stays in the address',
    file: LANGUAGE,
    from: 'let url = Some(path.to_owned() + &hash);',
    to: 'let url = Some(path.to_owned());\n    _ = hash;',
    test: inPlace,
  },
  {
    takes: 'the scroll position stays',
    file: LANGUAGE,
    from: 'client.current_path.replace(path.to_owned());',
    to: 'client.current_path.replace(path.to_owned());\n    dom::window().scroll_to_with_x_and_y(0.0, 0.0);',
    test: inPlace,
  },
  {
    takes: 'the focus stays',
    file: MORPH,
    from: 'rest = found.next_sibling();',
    to: 'rest = found.next_sibling();\n            _ = parent.insert_before(&found, rest.as_ref());',
    test: inPlace,
  },
  {
    takes: 'unsaved choices stay',
    file: MORPH,
    from: '(Some(found), Some(wanted)) => translate(found, wanted),',
    to: '(Some(found), Some(wanted)) if wanted.tag_name() == "TEXTAREA" => {\n                    _ = wanted.clone_node().map(|copy| found.replace_with_with_node_1(&copy));\n                }\n                (Some(found), Some(wanted)) => translate(found, wanted),',
    test: inPlace,
  },
  { takes: '`lang` changes with the language', file: MORPH, from: '"lang",\n    "dir",', to: '"dir",\n    "dir",', test: inPlace },
  { takes: '`dir` changes with the language', file: MORPH, from: '"lang",\n    "dir",', to: '"lang",\n    "lang",', test: rightToLeft },
  {
    takes: 'the title of the tab changes with the language',
    file: 'src/client/navigation.rs',
    from: 'Effect::new(move |_| document().set_title(&title::page_title(client.state)));',
    to: 'document().set_title(&title::page_title(client.state));',
    test: inPlace,
  },
  { takes: 'the address changes with the language', file: LANGUAGE, from: '        update_history(path, true);', to: '', test: inPlace },
  {
    takes: 'only the other page is fetched',
    file: LANGUAGE,
    from: 'let fetched = fetch::get(&wanted).await;',
    to: '_ = fetch::get("/questionnaire.json").await;\n    let fetched = fetch::get(&wanted).await;',
    test: inPlace,
  },
  {
    takes: 'errors at the fields are shown in the other language',
    file: 'src/client/bindings.rs',
    from: '(client.errors.read(), client.catalogue.read())',
    to: '(client.errors.read(), client.catalogue.read_untracked())',
    test: [SPEC, 'open errors are shown in the other language and still link to their fields'],
  },
  { takes: 'a failed fetch is said', file: LANGUAGE, from: 'announcements::announce_and_show(client, key::LANGUAGE_FAILED);', to: '_ = (client, key::LANGUAGE_FAILED);', test: failed },
  {
    takes: 'an error page does not replace the form',
    file: LANGUAGE,
    from: 'Ok((200, html)) => show(client, &wanted, chosen, &html),\n        _ => report_failure(client),',
    to: 'Ok((_, html)) => show(client, &wanted, chosen, &html),\n        Err(_) => report_failure(client),',
    test: [SPEC, 'an error of the server leaves the page unchanged, and that is announced'],
  },
  {
    takes: 'the address stays that of the page when going back fails',
    file: LANGUAGE,
    from: 'update_history(&client.current_path.borrow(), false);',
    to: '',
    test: [SPEC, 'going back to a language that cannot be fetched leaves page and address unchanged'],
  },
  {
    takes: 'elements added by browser extensions stay',
    file: MORPH,
    from: 'element.matches(OPTIONAL) == Ok(true)',
    to: 'element.matches(OPTIONAL).is_ok()',
    test: [SPEC, 'elements that browser extensions added to the page and its controls stay'],
  },
  {
    takes: 'nodes of a browser translation are replaced with their texts',
    file: MORPH,
    from: 'element.tag_name() == "FONT"',
    to: 'element.tag_name() == "FRAME"',
    test: ['browser-translation.spec.ts', 'a language switch replaces translated texts, and back'],
  },
  {
    takes: 'texts and links belong together under browser translation',
    file: 'src/client/views.rs',
    from: 'place.set_text_content(None);',
    to: '',
    test: ['browser-translation.spec.ts', 'remaining errors keep their own messages and links'],
  },
  {
    takes: 'what is said is said whatever a translator did',
    file: 'src/client/element_effects.rs',
    from: '.filter(|node| node.node_type() == Node::TEXT_NODE && node.next_sibling().is_none())',
    to: '',
    test: ['browser-translation.spec.ts', 'counters, messages and statuses are correct and shown once'],
  },
  {
    takes: 'without scripts the switch is a plain link',
    file: 'src/ui/pages/language_menu.rs',
    from: '<a href=language.href.clone() hreflang=language.tag.clone()',
    to: '<a href="#languages" hreflang=language.tag.clone()',
    test: [SPEC, 'the switch is a plain link'],
  },
];
