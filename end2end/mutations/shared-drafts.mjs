// Shared drafts: encrypted, merged, sent once, and never read by the server.
const SPEC = 'shared-draft.spec.ts';
const ENDING = 'shared-draft-ending.spec.ts';
const PRIVATE = 'shared-draft-private.spec.ts';
const REFUSED = 'shared-draft-refused.spec.ts';
const SYNC = 'public/shared-draft/sync.js';
const ENDINGS = 'public/shared-draft/endings.js';
const PAGE = 'public/shared-draft/page.js';

const live = [SPEC, 'a draft continues on another device, live, without moving what the person is doing'];
const late = [ENDING, 'the receipt code travels only if the sender ticks it, and what was typed meanwhile is put aside'];

export const sharedDrafts = [
  {
    takes: 'the key leaves the address',
    file: 'public/start.js',
    from: 'history.replaceState(null, "", location.pathname);',
    to: '',
    test: live,
  },
  {
    takes: 'changes of others are announced',
    file: SYNC,
    from: 'this.announced = Math.max(this.announced, name === "ended" ? Infinity : version);',
    to: '',
    test: live,
  },
  { takes: 'the page is told what the other device changed', file: PAGE, from: 'this.tell("draft");', to: '', test: live },
  {
    takes: 'an answer that gives way to one of another device is put aside',
    file: SYNC,
    from: 'page.putAside(merged.overridden, "other-tab");',
    to: '',
    test: [SPEC, 'of two answers to one question the newer stands on both devices, and the other can be copied'],
  },
  {
    takes: 'a tab shows what another tab put aside',
    file: 'src/client/tab_sync.rs',
    from: 'displaced_answers::restore(client);',
    to: '_ = displaced_answers::restore;',
    test: [SPEC, 'of two answers to one question the newer stands on both devices, and the other can be copied'],
  },
  {
    takes: 'where there is no event stream the page asks',
    file: SYNC,
    from: 'await this.look(true);',
    to: '',
    test: [REFUSED, 'where no event stream opens, the page asks for changes'],
  },
  {
    takes: 'a page that got no place for its event stream waits before it asks for one again',
    file: SYNC,
    from: 'if (Date.now() >= reopen) await',
    to: 'await',
    test: [REFUSED, 'where the server has no place for an event stream, the page asks for changes, and for a stream when it is told to'],
  },
  {
    takes: 'what a device had that did not send is put aside',
    file: ENDINGS,
    from: 'const unsent = changedSince(page.answers, answers);',
    to: 'const unsent = {};',
    test: [ENDING, 'of two who send different answers at once one is recorded, and what the other had is put aside'],
  },
  {
    takes: 'whoever has the shared draft open may erase it',
    file: 'src/client/agreement.rs',
    from: 'if matches!(client.ui.get_untracked().draft, DraftState::Empty | DraftState::Saved(_)) {',
    to: 'if matches!(client.ui.get_untracked().draft, DraftState::Saved(_)) {',
    test: [ENDING, 'a draft that is erased on one device stays as a copy on the others'],
  },
  {
    takes: 'the key leaves the address of a closed form',
    file: 'public/shared-draft/closed.js',
    from: 'if (location.hash.startsWith("#d="))',
    to: 'if (location.hash === "#d=")',
    test: [REFUSED, 'a link that is opened after the form closed leaves no key in the address'],
  },
  {
    takes: 'the others are told that the response was sent',
    file: ENDINGS,
    from: 'this.state.end = at ? { sent: { at }, answers: this.seen?.answers ?? this.state.answers } : { erased: true };',
    to: 'return this.forget();',
    test: [ENDING, 'of two who send at once one response is recorded, and the others are told when it was sent'],
  },
  { takes: 'what the response does not hold is put aside', file: PAGE, from: 'this.putAside(unsent, "ended");', to: '', test: late },
  {
    takes: 'the receipt code stays with the sender',
    file: 'public/shared-draft/main.js',
    from: '(panel.sharesCode && document.getElementById("receipt-code").textContent) || undefined;',
    to: 'document.getElementById("receipt-code").textContent || undefined;',
    test: [ENDING, 'of two who send at once one response is recorded, and the others are told when it was sent'],
  },
  {
    takes: 'private answers stay in the tab unless they are included',
    file: 'public/shared-draft/main.js',
    from: 'if (wanted.includes) Object.assign(content,',
    to: 'Object.assign(content,',
    test: [PRIVATE, 'private answers are shared only if the person asks for it'],
  },
  {
    takes: 'leaving forgets the key',
    file: ENDINGS,
    from: 'this.page.store(STATE, undefined);',
    to: '',
    test: [ENDING, 'leaving keeps a copy, forgets the key, and concerns nobody else'],
  },
  {
    takes: 'what the server keeps is encrypted',
    file: 'public/shared-draft/keys.js',
    from: 'new Uint8Array(await crypto.subtle.encrypt(parameters(nonce, version), cipher, padded))',
    to: 'padded',
    test: [PRIVATE, 'the server keeps and logs no word of the answers, and no key'],
  },
  {
    takes: 'a newer version of the form is left alone',
    file: SYNC,
    from: 'if (content.format > FORMAT || content.form_version > this.page.formVersion) return this.fail("newer");',
    to: '',
    test: [REFUSED, 'a draft of a newer version of the form is left alone, and one of an older version is taken up'],
  },
  {
    takes: 'an id opens nothing without its token',
    file: 'src/server/shared_drafts/token.rs',
    from: 'BASE64URL_NOPAD.decode(token.trim().as_bytes()).ok()?.try_into().ok().map(Self)',
    to: 'Some(Self(BASE64URL_NOPAD.decode(token.trim().as_bytes()).ok().and_then(|bytes| bytes.try_into().ok()).unwrap_or_default()))',
    test: ['http', 'shared_drafts::refusals::an_id_without_its_token_opens_nothing'],
  },
  {
    takes: 'a draft opens at the address of its form alone',
    file: 'src/server/shared_drafts/token.rs',
    from: '.chain_update(form.id().as_str())',
    to: '.chain_update(if form.id().as_str().is_empty() { "x" } else { "" })',
    test: ['http', 'shared_drafts::refusals::a_draft_opens_at_the_address_of_its_form_alone'],
  },
  {
    takes: 'a change replaces the version that it names',
    file: 'src/store/sql/draft_changes.rs',
    from: 'AND version = $5 AND ciphertext IS NOT NULL',
    to: 'AND version >= $5 AND ciphertext IS NOT NULL',
    test: ['http', 'shared_drafts::refusals::of_two_changes_of_one_version_the_second_gets_409_with_the_present_version'],
  },
  {
    takes: 'event streams leave connections for pages',
    file: 'src/server/shared_drafts/stream_places.rs',
    from: 'most: connections / SHARE,',
    to: 'most: connections,',
    test: ['http', 'shared_drafts::limits::streams_take_half_of_the_connections_and_pages_have_the_others'],
  },
  {
    takes: 'a client has a limited number of event streams',
    file: 'src/server/shared_drafts/stream_places.rs',
    from: 'if self.most_per_client > 0 && *open >= self.most_per_client {',
    to: 'if false {',
    test: ['http', 'shared_drafts::limits::a_client_has_as_many_streams_as_it_may_and_others_are_not_concerned'],
  },
  {
    takes: 'streams end when the server stops',
    file: 'src/server/serve.rs',
    from: 'hub.stop();',
    to: '_ = &hub;',
    test: ['http', 'shared_drafts::streams::open_streams_end_when_the_server_is_told_to_stop'],
  },
  {
    takes: 'processes hear of each other’s changes',
    file: 'src/store/postgres/notices.rs',
    from: 'listener.listen(CHANNEL).await?;',
    to: 'listener.listen("nothing").await?;',
    test: ['http', 'shared_drafts::together::a_change_through_one_server_reaches_the_streams_of_another'],
  },
  {
    takes: 'a message in the language of the page has no language mark',
    file: 'public/shared-draft/texts.js',
    from: 'else made.removeAttribute("lang");',
    to: '',
    test: [SPEC, 'a message of the panel is marked with its language where that is not the language of the page'],
  },
  {
    takes: 'messages that arrive after another switch of the language are not shown',
    file: 'public/shared-draft/texts.js',
    from: 'if (wanted !== current()) continue;',
    to: '',
    test: [SPEC, 'whatever happens while the messages of another language arrive, the panel ends in the language of the page'],
  },
  {
    takes: 'a panel that a browser translated says what holds now',
    file: 'public/shared-draft/texts.js',
    from: 'made.textContent = words;',
    to: '(made.firstChild ?? made.appendChild(new Text())).data = words;',
    test: ['browser-translation.spec.ts', 'its panel says what holds now, once, and its buttons stay'],
  },
];
