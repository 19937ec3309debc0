// The life of a draft: stored and announced, resumed, shared between tabs, carried in a file, erased.
const SPEC = 'draft.spec.ts';
const FILE_SPEC = 'draft-file.spec.ts';
const TABS = 'src/client/tab_sync.rs';
const AGREEMENT = 'src/client/agreement.rs';
const ENDED = 'draft-ended-elsewhere.spec.ts';
const STORAGE = 'src/client/draft_storage.rs';
const SAVING = 'src/client/draft_saving.rs';
const BASE = 'src/client/merge_base.rs';
const FILE = 'src/client/draft_file.rs';

const kept = [SPEC, 'answers are stored as codes within a second, private ones apart'];
const saving = [SPEC, "a restored draft shows its saving time in the local time zone, in fr"];
const older = [SPEC, 'a draft of an older form version is restored; answers without a question are shown to copy'];
const twoAnswers = [SPEC, 'of two answers typed at once in two tabs the newer wins in both; the other can be copied'];
const refused = (kind) => [FILE_SPEC, `an invalid draft file is refused and the draft stays: ${kind}`];
const erased = [SPEC, 'the draft is erased only after confirmation, from both storages and from the form'];

export const drafts = [
  {
    takes: 'values filled in by a password manager are applied',
    file: 'src/client/actions.rs',
    from: 'let raw = read_controls(client);',
    to: 'let raw = client.answers.get_untracked();',
    test: ['form-fillers.spec.ts', 'values filled in without any event after hydration are applied on Continue and recorded'],
  },
  { takes: 'that the draft is kept is said', file: SAVING, from: 'client.ui.write().draft = state;', to: '_ = state;', test: kept },
  {
    takes: 'private answers are kept apart',
    file: SAVING,
    from: 'let (public, private) = client.answers.get_untracked().split_private(&form);',
    to: 'let (public, private) = (client.answers.get_untracked(), RawAnswers::default());',
    test: kept,
  },
  {
    takes: 'a browser that keeps nothing is said to',
    file: SAVING,
    from: 'client.ui.write().draft = DraftState::Denied;',
    to: '',
    test: [SPEC, 'denied storage is announced; typing and sending still work'],
  },
  {
    takes: 'a browser without room is said to be full',
    file: SAVING,
    from: 'return DraftState::Full;',
    to: 'return DraftState::Empty;',
    test: [SPEC, 'full storage is announced; typing and sending still work'],
  },
  {
    takes: 'when the draft was saved is said on return',
    file: SAVING,
    from: 'client.ui.write().notice = Some(DraftNotice::Restored(moment));',
    to: '',
    test: saving,
  },
  {
    takes: 'a draft that is merely opened keeps the time of its saving',
    file: SAVING,
    from: 'if answers != found {',
    to: 'if !answers.is_empty() {',
    test: saving,
  },
  {
    takes: 'dismissed displaced answers do not come back',
    file: 'src/client/actions.rs',
    from: 'save_timer::save_soon(client);',
    to: '',
    test: [SPEC, 'dismissed displaced answers do not come back without another change'],
  },
  {
    takes: 'the form resumes at the last section',
    file: 'public/start.js',
    from: 'location.replace(`#${place}`)',
    to: 'void place',
    test: [SPEC, 'the form resumes at the last step unless the address names another'],
  },
  {
    takes: 'what another tab typed is shown in this one',
    file: AGREEMENT,
    from: 'form_controls::set_control_value(&name, merged.answers.get(&name));',
    to: '_ = name;',
    test: [SPEC, 'two tabs share one draft without losing answers of either'],
  },
  {
    takes: 'the newer answer stands, where it is this tab that has it',
    file: AGREEMENT,
    from: '|name| change_times::is_newer_here(client, name, &times)',
    to: '|_| false',
    test: twoAnswers,
  },
  {
    takes: 'the newer answer stands, where it is the other tab that has it',
    file: AGREEMENT,
    from: '|name| change_times::is_newer_here(client, name, &times)',
    to: '|_| true',
    test: [SPEC, 'a newer answer of another tab displaces the one typed here, which can be copied'],
  },
  {
    takes: 'an answer that gave way to another tab is shown to copy',
    file: AGREEMENT,
    from: 'displaced_answers::displace_answers(client, &merged.overridden, DisplacementReason::OtherTab, false);',
    to: '',
    test: twoAnswers,
  },
  {
    takes: 'a frozen tab reads the storage before it writes',
    file: AGREEMENT,
    from: 'Some(theirs) => merge_into_state(client, &theirs),',
    to: 'Some(_) => {}',
    test: [SPEC, 'a frozen tab merges what another tab stored before it writes'],
  },
  {
    takes: 'a draft of an older version is taken up',
    file: STORAGE,
    from: 'Ok(draft) => Stored::Draft(draft),',
    to: 'Ok(_) if text.contains("\\"form_version\\":0") => Stored::Nothing,\n        Ok(draft) => Stored::Draft(draft),',
    test: older,
  },
  {
    takes: 'what does not fit any more is shown to copy',
    file: SAVING,
    from: 'displaced_answers::displace_answers(client, &others, DisplacementReason::NoPlace, private);',
    to: '',
    test: older,
  },
  {
    takes: 'a saved file names its form',
    file: FILE,
    from: 'members.insert(0, ("form".to_owned(), Json::Text(form.id().to_string())));',
    to: '_ = &mut members;',
    test: [FILE_SPEC, 'a draft is saved to a file and loaded on another device'],
  },
  {
    takes: 'a file holds private answers only on request',
    file: FILE,
    from: '    if private {\n        answers.overlay(&own);\n    }',
    to: '    answers.overlay(&own);\n    _ = private;',
    test: [FILE_SPEC, 'the file holds private answers only on request'],
  },
  {
    takes: 'a draft file is loaded',
    file: FILE,
    from: 'tasks::spawn(load_file(client, file), move || announcements::announce_and_show(client, key::FILE_BROKEN));',
    to: 'drop(load_file(client, file));',
    test: [FILE_SPEC, 'a draft is saved to a file and loaded on another device'],
  },
  { takes: 'a broken file is told', file: FILE, from: 'Err(why) => announcements::announce_and_show(client, why),', to: 'Err(_) => {}', test: refused('no JSON at all') },
  {
    takes: 'the draft file of another form is refused',
    file: FILE,
    from: 'if elsewhere ||',
    to: 'if (elsewhere && false) ||',
    test: refused('the draft of another form'),
  },
  {
    takes: 'a file replaces existing answers only on request',
    file: FILE,
    from: 'if differing == 0 {',
    to: 'if differing < 99 {',
    test: [FILE_SPEC, 'a file fills in unanswered questions, and the respondent resolves conflicts'],
  },
  {
    takes: 'answers of a file without a question are shown to copy',
    file: FILE,
    from: 'displaced_answers::displace_answers(client, &others, DisplacementReason::NoPlace, true);',
    to: '',
    test: [FILE_SPEC, 'answers without a question are shown to copy; the others are validated as if typed'],
  },
  {
    takes: 'erasing asks for confirmation',
    file: 'src/client/actions.rs',
    from: 'act::ERASE_ASK => client.ui.write().prompt = (asking != Some(Prompt::Erase)).then_some(Prompt::Erase),',
    to: 'act::ERASE_ASK => erase_all(client),',
    test: erased,
  },
  {
    takes: 'erasing leaves nothing in the browser',
    file: 'src/client/draft_erasure.rs',
    from: 'for what in storage::LOCAL_KEYS {',
    to: 'for what in &storage::LOCAL_KEYS[1..] {',
    test: erased,
  },
  {
    takes: 'erasing empties the other tabs',
    file: AGREEMENT,
    from: 'let gone = merge_base::is_draft_gone(client, &local);',
    to: 'let gone = false;',
    test: [SPEC, 'erasing in one tab empties the other tabs, private answers included'],
  },
  {
    takes: 'a draft that another tab sent is not sent again',
    file: BASE,
    from: 'None => self.is_stored || vanished,',
    to: 'None => self.is_stored && self.answers.is_empty(),',
    test: [ENDED, 'a frozen tab whose draft was sent elsewhere sends nothing, whatever is pressed'],
  },
  {
    takes: 'a draft begun since is told from the one before',
    file: BASE,
    from: 'Some(theirs) => theirs != *ours || vanished',
    to: 'Some(_) => vanished',
    test: [ENDED, 'a frozen tab shows a draft begun elsewhere without answers of the one sent before'],
  },
  {
    takes: 'answers typed in an ended draft are shown to copy',
    file: AGREEMENT,
    from: 'displaced_answers::displace_answers(client, &public, DisplacementReason::Ended, false);',
    to: '_ = &public;',
    test: [ENDED, 'a frozen tab whose draft was erased elsewhere empties itself and says why, awake by the focus'],
  },
  {
    takes: 'a tab reads the storage when it gets the focus',
    file: TABS,
    from: 'add_listener(&window(), "focus", move |_| sync_from_storage(client));',
    to: '',
    test: [ENDED, 'a frozen tab whose draft was erased elsewhere empties itself and says why, awake by the focus'],
  },
  {
    takes: 'a draft sent by another tab is reported',
    file: AGREEMENT,
    from: 'received::record_received(client, &instant, true);',
    to: '_ = instant;',
    test: [ENDED, 'an active tab says at once that its draft was sent from another tab'],
  },
  {
    takes: 'what the browser puts back into the controls is told from what is typed',
    file: SAVING,
    from: 'let typed = agreement::typed_since(client, held);',
    to: 'let typed = held.clone();',
    test: [ENDED, 'a discarded tab that the browser restores after the draft was sent is empty'],
  },
  {
    takes: 'answers typed during sending are shown to copy',
    file: 'src/client/submission.rs',
    from: 'displaced_answers::displace_answers(client, &public, DisplacementReason::Ended, false);',
    to: '_ = &public;',
    test: [ENDED, 'answers typed during sending are set aside, not lost'],
  },
];
